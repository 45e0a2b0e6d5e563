import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../host/usage-error.js';

/**
 * Runs `okr lsp --stdio`: becomes the language server, which reads the same arguments itself and runs until its client
 * ends it.
 *
 * @throws {UsageError} without `--stdio`, the only supported transport
 */
export function lsp(options: { stdio?: boolean }): void {
  if (!options.stdio) throw new UsageError('Name the transport: okr lsp --stdio');
  // Both bundles are parts of one package, side by side.
  const server = join(__dirname, '..', 'server', 'main.node.cjs');
  if (!existsSync(server)) throw new Error(`The language server is missing: ${server}`);
  require(server);
}
