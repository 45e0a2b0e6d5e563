import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { limits } from '../../scripts/test/patience.mjs';
import { findBrowser } from '../../scripts/vscode/browser.mjs';

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

let browser: Promise<Browser> | undefined;

/**
 * Opens an empty page, in a context of its own. All pages of a process share one browser, since one takes longer to start than
 * most tests; it ends with the process, or when it is closed.
 */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.launch({
    executablePath: findBrowser(),
    timeout: limits.page,
    args: [
      ...sandbox,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  const page = await (await browser).newPage(options);
  page.setDefaultTimeout(limits.page);
  return page;
}

/** Ends the browser, for programs that would go on while there is one. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
