import { mkdirSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { previewPage } from '../../client/preview/preview-page.js';
import type { PreviewCommand, PreviewMessage } from '../../language/protocol.js';
import type { PageState } from '../../preview/host.js';
import { findBrowser } from '../../scripts/vscode/browser.mjs';
import { type Theme, themes } from './themes.js';

const origin = 'https://preview.test';
const nonce = '0123456789abcdef0123456789abcdef';
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

declare global {
  interface Window {
    posted: PreviewMessage[];
    saved: PageState | undefined;
    violations: string[];
  }
}

/** The page and nothing else, in a real browser, behind the same policy that the editor gives it. */
export class FakeHost {
  readonly #browser: Browser;
  readonly #files: Map<string, { contentType: string; body: string }>;

  private constructor(browser: Browser, files: Map<string, { contentType: string; body: string }>) {
    this.#browser = browser;
    this.#files = files;
  }

  static async start(): Promise<FakeHost> {
    const { outputFiles } = await build({
      entryPoints: ['preview/main.ts'],
      bundle: true,
      format: 'iife',
      write: false,
      outdir: 'preview',
    });
    const find = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    const html = previewPage({
      styleSource: origin,
      styleUri: `${origin}/preview.css`,
      scriptUri: `${origin}/preview.js`,
      nonce,
    });
    const files = new Map([
      ['/', { contentType: 'text/html', body: html }],
      ['/preview.css', { contentType: 'text/css', body: find('.css') }],
      ['/preview.js', { contentType: 'text/javascript', body: find('.js') }],
    ]);
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [
        ...sandbox,
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
    return new FakeHost(browser, files);
  }

  /** Opens the page as the editor would, with what it remembered of an earlier showing. */
  async open(options: { theme?: Theme; remembered?: PageState; width?: number } = {}): Promise<PreviewPage> {
    const { theme = themes.dark, remembered, width = 900 } = options;
    const page = await this.#browser.newPage({ viewport: { width, height: 640 } });
    await page.route('**/*', async (route) => {
      const file = this.#files.get(new URL(route.request().url()).pathname);
      await (file ? route.fulfill(file) : route.abort());
    });
    await page.addInitScript(actAsHost, remembered);
    await page.goto(`${origin}/`);
    await page.evaluate(applyTheme, theme);
    return new PreviewPage(page);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }
}

/** What a test does with an open page. */
export class PreviewPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Sends a message as the extension does and waits until the page has taken it in. */
  async send(command: PreviewCommand): Promise<void> {
    await this.page.evaluate(
      (message) =>
        new Promise<void>((done) => {
          window.addEventListener('message', () => done(), { once: true });
          window.postMessage(message, '*');
        }),
      command,
    );
  }

  posted(): Promise<PreviewMessage[]> {
    return this.page.evaluate(() => window.posted);
  }

  saved(): Promise<PageState | undefined> {
    return this.page.evaluate(() => window.saved);
  }

  violations(): Promise<string[]> {
    return this.page.evaluate(() => window.violations);
  }

  row(title: string) {
    return this.page.locator('[role=treeitem] > .row', { hasText: title });
  }

  item(title: string) {
    return this.page.locator('[role=treeitem]', { has: this.page.locator(`> .row:has-text("${title}")`) });
  }

  /** Titles of the rows on show, from top to bottom. */
  titles(): Promise<string[]> {
    return this.page.locator('.row:visible .title').allTextContents();
  }

  /** The title of the row that has the keyboard. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.querySelector('.title')?.textContent ?? null);
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync('out/screenshots', { recursive: true });
    await this.page.screenshot({ path: `out/screenshots/preview-${name}.png` });
  }
}

/** Runs in the page before anything of it: the editor's side of the conversation. */
function actAsHost(remembered: PageState | undefined): void {
  window.posted = [];
  window.saved = remembered;
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: PreviewMessage) => window.posted.push(message),
      getState: () => window.saved,
      setState: (state: PageState) => {
        window.saved = structuredClone(state);
      },
    }),
  });
}

function applyTheme({ bodyClass, variables }: Theme): void {
  document.body.className = bodyClass;
  for (const [name, value] of Object.entries(variables)) {
    document.documentElement.style.setProperty(`--vscode-${name}`, value);
  }
}
