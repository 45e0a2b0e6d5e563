import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runOkr } from '../../cli/support/okr-process.js';
import type { StdioClient } from '../../support/stdio-client.js';

export const platform = `plan platform in 2026-Q4
objective steady "Orders never wait" { owner @ivo }
`;
export const ops = `plan ops in 2026-Q4
objective calm "Nights stay calm" {
  owner @rui
  supports platform.steady
}
`;
/** A plan with one finding of its own, a link that leads nowhere. */
export const broken = ops.replace('platform.steady', 'platform.stedy');

/** Writes files below a folder. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/**
 * Errors and warnings that the command line finds, by file from the root of the report. Short examples have no key
 * results, so that rule does not count.
 */
export function checked(folder: string, ...files: string[]): Record<string, string[]> {
  const { stdout, stderr } = runOkr(['check', '--format', 'json', ...files], { folder });
  assert.notEqual(stdout, '', stderr);
  const found: Record<string, string[]> = {};
  for (const { file, rule, line, severity } of JSON.parse(stdout).findings) {
    if (severity === 'information' || rule === 'objective-without-key-result') continue;
    found[file] ??= [];
    found[file].push(`${rule}@${line}`);
  }
  return found;
}

/** Starts a server, lets a test use it, and ends it. */
export async function using(starting: Promise<StdioClient>, test: (client: StdioClient) => Promise<void>) {
  const client = await starting;
  try {
    await test(client);
  } finally {
    await client.stop();
  }
}

/** How an editor says that it has opened no folder. */
export const noFolder = () => ({ rootUri: null, workspaceFolders: null });
