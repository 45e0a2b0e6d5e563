// The embedded VS Code for a person: a page for the browser they use anyway, with the extension installed.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { embeddedHost, installationCost, isInstalled } from './embedded-host.mjs';
import { startServer } from './server.mjs';
import { writeQuietSettings } from './settings.mjs';

/**
 * Serves a folder on the loopback address, for clients with the random token. Workspace trust stays on.
 *
 * @param {{ repository: string, folder: string, file: string }} what absolute paths of the built extension, of the
 *   folder to open, and of the file to show first
 * @param {(line: string) => void} log gets the address and the progress
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void> }>} the running server
 */
export async function serve({ repository, folder, file }, log) {
  if (!isInstalled())
    log(`No VS Code found here. Fetching one for your browser: ${installationCost}. Ctrl+C stops it.`);
  const host = await embeddedHost(log);
  const dataFolder = join(repository, '.vscode-test', 'start');
  const extensionsFolder = join(dataFolder, 'extensions');
  writeQuietSettings(dataFolder);
  const vsix = join(dataFolder, 'okr-as-code.vsix');
  // Everything is bundled, and its page in the editor is read offline.
  const packing = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false };
  await createVSIX({ cwd: repository, packagePath: vsix, ...packing });
  installExtension(host, { vsix, dataFolder, extensionsFolder });

  const token = randomBytes(20).toString('hex');
  // In a file that only its owner reads: arguments of a process are for everyone to see.
  const tokenFile = join(dataFolder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const server = await startServer(host, { dataFolder, extensionsFolder, tokenFile });
  const address = pageAddress(server.authority, { token, folder, file });
  log(`\nVS Code with the extension is open at\n\n  ${address}\n`);
  log('It listens on this machine only. Ctrl+C ends it.');
  return server;
}

/**
 * @param {string} authority
 * @param {{ token: string, folder: string, file: string }} what
 */
function pageAddress(authority, { token, folder, file }) {
  const payload = [
    ['openFile', `vscode-remote://${authority}${pathToFileURL(file).pathname}`],
    ['skipWelcome', 'true'],
  ];
  const query = { tkn: token, folder: pathToFileURL(folder).pathname, payload: JSON.stringify(payload) };
  return `http://${authority}/?${new URLSearchParams(query)}`;
}

/**
 * @param {Awaited<ReturnType<typeof embeddedHost>>} host
 * @param {{ vsix: string, dataFolder: string, extensionsFolder: string }} what
 */
function installExtension(host, { vsix, dataFolder, extensionsFolder }) {
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder];
  const args = [
    host.server,
    '--install-extension',
    vsix,
    '--force',
    '--accept-server-license-terms',
    ...folders,
  ];
  const { status, stdout, stderr, error } = spawnSync(host.node, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`The extension could not be installed:\n${stdout}${stderr}`);
}
