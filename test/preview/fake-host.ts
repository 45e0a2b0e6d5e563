import { mkdirSync } from 'node:fs';
import { build } from 'esbuild';
import type { Locator, Page } from 'playwright-core';
import { previewPage } from '../../client/preview/preview-page.js';
import type { PreviewCommand, PreviewMessage } from '../../language/protocol.js';
import type { DisplayLanguage } from '../../language/values/say.js';
import type { PageState } from '../../preview/state.js';
import { openPage } from './browser.js';
import { type Theme, themes } from './themes.js';

const origin = 'https://preview.test';
const nonce = '0123456789abcdef0123456789abcdef';

declare global {
  interface Window {
    posted: PreviewMessage[];
    saved: PageState | undefined;
    violations: string[];
  }
}

/** How a page is opened; motion is off unless asked for, so that nothing has to be waited for. */
export interface PageOptions {
  theme?: Theme;
  /** What `load` gives: a state that the page saved, or anything that it must survive. */
  remembered?: unknown;
  width?: number;
  height?: number;
  motion?: boolean;
  /** The language of the page; English unless another is given. */
  language?: DisplayLanguage;
}

type PageFiles = ReadonlyMap<string, { contentType: string; body: string }>;

let built: Promise<PageFiles> | undefined;

/** What a page asks for, by path: bundled from the sources, once. */
async function pageFiles(): Promise<PageFiles> {
  const { outputFiles } = await build({
    entryPoints: ['preview/main.ts'],
    bundle: true,
    format: 'iife',
    write: false,
    outdir: 'preview',
  });
  const find = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return new Map([
    ['/preview.css', { contentType: 'text/css', body: find('.css') }],
    ['/preview.js', { contentType: 'text/javascript', body: find('.js') }],
  ]);
}

function htmlIn(language: DisplayLanguage | undefined): string {
  return previewPage({
    styleSource: origin,
    styleUri: `${origin}/preview.css`,
    scriptUri: `${origin}/preview.js`,
    nonce,
    language,
  });
}

/** The page and nothing else, in a real browser, behind the same policy that the editor gives it. */
export class FakeHost {
  readonly #files: PageFiles;

  private constructor(files: PageFiles) {
    this.#files = files;
  }

  static async start(): Promise<FakeHost> {
    built ??= pageFiles();
    return new FakeHost(await built);
  }

  /** Opens the page as the editor would, with what it remembered of an earlier showing. */
  async open(options: PageOptions = {}): Promise<PreviewPage> {
    const { theme = themes.dark, remembered, width = 1200, height = 800, motion = false, language } = options;
    const html = { contentType: 'text/html', body: htmlIn(language) };
    const page = await openPage({
      viewport: { width, height },
      reducedMotion: motion ? 'no-preference' : 'reduce',
    });
    await page.route('**/*', async (route) => {
      const path = new URL(route.request().url()).pathname;
      const file = path === '/' ? html : this.#files.get(path);
      await (file ? route.fulfill(file) : route.abort());
    });
    await page.addInitScript(actAsHost, remembered as PageState | undefined);
    await page.goto(`${origin}/`);
    await page.evaluate(applyTheme, theme);
    return new PreviewPage(page);
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

  /** The card whose statement begins so. */
  card(title: string): Locator {
    return this.page.locator(`[role=treeitem][aria-label*=": ${title.replaceAll('"', '\\"')}"]`);
  }

  /** What is drawn of that card, and the mark that folds what stands below it. */
  drawing(title: string): Locator {
    return this.page.locator('.frame', { has: this.card(title) }).locator('> .card');
  }

  async toggle(title: string): Promise<void> {
    // The mark lies below the item that is read aloud.
    await this.drawing(title).locator('.fold-mark').click({ force: true });
  }

  /** Accessible names of the cards that are drawn, in the order in which they are read. */
  async cards(): Promise<string[]> {
    const names = await this.page
      .locator('[role=treeitem]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
    return names;
  }

  /** Ids of the cards that are drawn. */
  ids(): Promise<string[]> {
    return this.page
      .locator('[role=treeitem]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-id') ?? ''));
  }

  /** Id of the card that has the keyboard. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
  }

  /** Waits until nothing is left to be drawn. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }),
    );
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
