// The embedded VS Code with the extension under development, without tests in it: for what is looked at from outside.
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { embeddedHost } from './embedded-host.mjs';
import { startServer } from './server.mjs';
import { writeMachineSettings, writeQuietSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';
import { openWorkbench } from './workbench.mjs';

/**
 * Opens a folder in a new VS Code, in the Node extension host.
 * @param {{ extension: string, folder: string, file?: string }} what absolute paths: of the extension, built, of the folder, and of
 *   a file to show first
 * @returns {Promise<{ page: import('playwright-core').Page, preview: import('playwright-core').FrameLocator, close: () => Promise<void> }>}
 *   the workbench as a page, and the visible webview in it, whenever there is one
 */
export async function openSession(what) {
  const dataFolder = temporaryFolder('vscode');
  writeQuietSettings(dataFolder);
  writeMachineSettings(dataFolder, { 'files.autoSave': 'off' });
  const extensionsFolder = join(dataFolder, 'extensions');
  const server = await startServer(await embeddedHost(), { dataFolder, extensionsFolder });
  const quiet = { onLog: () => {}, onExit: () => {} };
  const workbench = await openWorkbench(findBrowser(), { ...what, authority: server.authority }, quiet);
  const { page } = workbench;
  const close = async () => {
    await workbench.close();
    await server.stop();
  };
  const preview = page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('#active-frame');
  return { page, preview, close };
}
