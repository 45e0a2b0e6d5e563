// The workbench as a page in a headless browser, with an extension under development and its tests.
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { limits } from '../test/patience.mjs';

/** Pixels: as much as a laptop shows, so that screenshots are what people see. */
const viewport = { width: 1280, height: 800 };

/** Quiet: nothing that phones home, nothing that a container without a display lacks. */
const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens the workbench. The tests, if there are any, start by themselves after it has loaded.
 *
 * @param {string} executablePath the browser, from `findBrowser`
 * @param {{ authority: string, folder: string, extension: string, tests?: string, file?: string }} what the server's
 *   address and port, and the absolute paths of the folder, of the extension, of the tests' module, and of a file to
 *   show first
 * @param {{ onLog: (type: string, args: unknown[]) => void, onExit: (code: number) => void }} listeners the tests'
 *   console, and their end
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openWorkbench(executablePath, what, { onLog, onExit }) {
  const browser = await chromium.launch({
    executablePath,
    args: browserFlags,
    timeout: limits.page,
    // Our own handlers end the browser, together with the server.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(limits.page);
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', onExit);
  await page.goto(workbenchUrl(what), { waitUntil: 'domcontentloaded' });
  return { page, close: () => browser.close() };
}

/** @param {{ authority: string, folder: string, extension: string, tests?: string, file?: string }} what as `openWorkbench` gets it */
function workbenchUrl({ authority, folder, extension, tests, file }) {
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({
    folder: pathToFileURL(folder).pathname,
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}
