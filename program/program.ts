/**
 * The one Node program: the command line, the language server and the server for agents. They share one file, so that what
 * they have in common is shipped once.
 */
export { noteDigest } from '../cache/program-identity.js';

export const startServer = (): Promise<unknown> => import('../server/main.node.js');

/** The server for agents, which `okr mcp` starts. */
export const startMcp = async (folder: string): Promise<void> =>
  (await import('../mcp/server.js')).startMcpServer({ folder, environment: process.env });

export const startCommandLine = (): Promise<unknown> => import('../cli/okr.js');
