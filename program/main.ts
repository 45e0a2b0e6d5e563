#!/usr/bin/env node

/**
 * The one Node program: run, it is the command line; loaded by `dist/server/main.node.cjs`, it holds the language server.
 * Both share one file, so that what they have in common is shipped once.
 */
export const startServer = (): Promise<unknown> => import('../server/main.node.js');

/** The server for agents, which `okr mcp` starts. */
export const startMcp = async (folder: string): Promise<void> =>
  (await import('../mcp/server.js')).startMcpServer({ folder, environment: process.env });

export const startCommandLine = (): Promise<unknown> => import('../cli/okr.js');

if (require.main === module) void startCommandLine();
