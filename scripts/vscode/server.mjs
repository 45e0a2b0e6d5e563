// Starts the embedded VS Code's server on the loopback address.
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { patience } from '../test/patience.mjs';
import { endChild, spawnOwned } from './children.mjs';

/** The loopback address, which only this machine can reach. */
export const loopback = '127.0.0.1';
/** Milliseconds that the server gets until it listens. */
const startTime = patience(120);

/** What only a test may switch off or on: everything a person relies on stays as it is. */
const testingFlags = [
  '--without-connection-token',
  '--disable-workspace-trust',
  '--enable-smoke-test-driver',
];

/**
 * Starts the server on a free port.
 * @param {{ node: string, server: string }} host from `embeddedHost`
 * @param {{ dataFolder: string, extensionsFolder: string, tokenFile?: string }} options where it keeps data and extensions; without a
 *   `tokenFile` it is a server for tests: open to every local process, without workspace trust, with the test driver
 * @returns {Promise<{ authority: string, ended: Promise<number>, stop: () => Promise<void> }>} `authority` is `address:port`,
 *   `ended` yields the exit code
 * @throws {Error} with its last output when it does not listen in time
 */
export async function startServer(host, { dataFolder, extensionsFolder, tokenFile }) {
  const flags = ['--host', loopback, '--port', '0', '--accept-server-license-terms', '--disable-telemetry'];
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  const access = tokenFile ? ['--connection-token-file', tokenFile] : testingFlags;
  const child = spawnOwned(host.node, [host.server, ...flags, ...folders, ...access], {
    cwd: dirname(dirname(host.server)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  const port = await listeningPort(child, ended).catch(async (error) => {
    await endChild(child);
    throw error;
  });
  return { authority: `${loopback}:${port}`, ended, stop: () => endChild(child) };
}

/**
 * Returns the port that the server says it listens on. Its output is read on to its end, or it would block.
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} ended
 * @returns {Promise<number>}
 */
function listeningPort(child, ended) {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The output of the server is not piped.');
  /** @type {string[]} */
  const lines = [];
  return new Promise((resolve, reject) => {
    /** @param {string} why */
    const fail = (why) => reject(new Error(`The embedded VS Code ${why}:\n${lines.slice(-20).join('\n')}`));
    const timer = setTimeout(() => fail(`does not listen after ${startTime / 1000} s`), startTime);
    /** @param {string} line */
    const read = (line) => {
      lines.push(line);
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    createInterface({ input: stdout }).on('line', read);
    createInterface({ input: stderr }).on('line', (line) => lines.push(line));
    child.once('error', reject);
    ended.then((code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}
