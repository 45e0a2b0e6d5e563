// Hands and eyes for tests that run inside the extension host: what `vscode`'s API cannot do or see, they ask for here.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { messageOf } from '../errors.mjs';
import { limits } from '../test/patience.mjs';
import { loopback } from './server.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ selector: string, inWebview?: boolean }} Place where something is: in the workbench, or in the visible webview
 */

/**
 * What a test can ask for, by name. `selector` is one of Playwright's; with `inWebview` it is looked for in the visible webview.
 * @type {Record<string, (page: Page, request: any, screenshots: string) => Promise<unknown>>}
 */
const actions = {
  /** Saves what a person sees as `NAME.png`. */
  async screenshot(page, { name }, screenshots) {
    if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`Not a name for a screenshot: ${name}`);
    const path = join(screenshots, `${name}.png`);
    await mkdir(screenshots, { recursive: true });
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    return path;
  },
  /** Waits until the element is visible; returns its text. */
  async see(page, request) {
    const element = locate(page, request);
    return whereverItIs(async (timeout) => {
      await element.waitFor({ state: 'visible', timeout });
      // What a person sees: hidden text does not count.
      return element.evaluate(
        (seen) => (seen instanceof HTMLElement ? seen.innerText : seen.textContent),
        undefined,
        {
          timeout,
        },
      );
    });
  },
  /** Waits until no such element is visible. */
  async vanish(page, request) {
    await whereverItIs((timeout) => locate(page, request).waitFor({ state: 'hidden', timeout }));
  },
  /** Clicks once, or `times` in a row. */
  async click(page, request) {
    const { button = 'left', times = 1 } = request;
    await locate(page, request).click({ timeout: limits.page, button, clickCount: times });
  },
  /** Waits until a picture has been decoded; fails where the page may not or cannot show it. */
  async decode(page, request) {
    await whereverItIs((timeout) =>
      locate(page, request).evaluate((image) => /** @type {HTMLImageElement} */ (image).decode(), undefined, {
        timeout,
      }),
    );
  },
  /** Points at the element and stays there. */
  async hover(page, request) {
    await locate(page, request).hover({ timeout: limits.page });
  },
  /** Presses a key or a chord such as `Control+Shift+P`. */
  async press(page, { keys }) {
    await page.keyboard.press(keys);
  },
  /** Types into what has the focus. */
  async type(page, { text }) {
    await page.keyboard.type(text, { delay: 5 });
  },
  /** Pastes what another program would have put on the clipboard, by its types, into what has the focus. */
  async paste(page, { data }) {
    await page.evaluate((byType) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(byType)) clipboardData.setData(type, text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, data);
  },
  /**
   * Waits until the workbench has opened another window, and closes that window: a page behind another window draws one
   * frame a second, which slows all later tests down. Returns the address of the window.
   */
  async closeNewWindow(page) {
    const context = page.context();
    const find = () => context.pages().find((other) => other !== page);
    const opened = find() ?? (await context.waitForEvent('page', { timeout: limits.page }));
    await opened.waitForURL((url) => url.protocol !== 'about:', {
      waitUntil: 'commit',
      timeout: limits.page,
    });
    const address = opened.url();
    await opened.close();
    await page.bringToFront();
    return address;
  },
  /** Describes the frames of the page, for the report of a failure: a hidden, a hung and a lost webview look alike. */
  async describe(page) {
    return (await Promise.all(page.frames().slice(1).map(describeFrame))).join('\n');
  },
  /** Drags from the middle of an element to the middle of another one. */
  async drag(page, { from, to }) {
    const start = await middleOf(page, from);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    const end = await middleOf(page, to);
    await page.mouse.move(end.x, end.y, { steps: 5 });
    await page.mouse.up();
  },
  /** Chooses the option of a list by its text. */
  async choose(page, request) {
    await locate(page, request).selectOption({ label: request.text }, { timeout: limits.page });
  },
  /** Replaces what is in an input. */
  async fill(page, request) {
    await locate(page, request).fill(request.text, { timeout: limits.page });
  },
};

/**
 * @param {import('playwright-core').Frame} frame of a webview
 * @returns {Promise<string>} its address and identifier, whether a person sees it, and how much it shows
 */
async function describeFrame(frame) {
  const silence = new Promise((resolve) => setTimeout(resolve, limits.page / 10, 'gives no answer'));
  const look = async () => {
    const element = await frame.frameElement();
    const shown = (await element.isVisible()) ? 'visible' : 'hidden';
    const label = `${await element.getAttribute('id')} .${await element.getAttribute('class')}`;
    const length = await frame.evaluate(() => document.body?.innerText.length ?? 0);
    return `${label}: ${shown}, ${length} characters of text`;
  };
  const state = await Promise.race([look().catch(messageOf), silence]);
  return `frame ${new URL(frame.url()).pathname.slice(-40)} ${state}`;
}

/**
 * Looks again where the webview was loaded again meanwhile, as it is for another theme: the frame that was looked at is gone
 * then, what is looked for is not. Only for what changes nothing.
 * @template Value
 * @param {(timeout: number) => Promise<Value>} look gets the milliseconds that are left
 */
async function whereverItIs(look) {
  const end = Date.now() + limits.page;
  for (;;) {
    try {
      return await look(Math.max(1, end - Date.now()));
    } catch (error) {
      if (Date.now() >= end || !/detached|context was destroyed/i.test(messageOf(error))) throw error;
    }
  }
}

/**
 * @param {Page} page
 * @param {Place} place
 */
function locate(page, { selector, inWebview = false }) {
  const root = inWebview
    ? page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('#active-frame')
    : page;
  return root.locator(selector).first();
}

/**
 * @param {Page} page
 * @param {Place} place
 */
async function middleOf(page, place) {
  const box = await locate(page, place).boundingBox({ timeout: limits.page });
  if (!box) throw new Error(`${place.selector} is not on the page.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Serves the actions as `POST URL` with `{ "action": NAME, … }`; the answer is `{ "value": … }` or `{ "error": MESSAGE }`.
 * @param {string} screenshots the folder for screenshots
 * @param {() => void} onRequest told about every request: a sign of life
 * @returns {Promise<{ url: string, attach: (page: Page) => void, stop: () => void }>} an address that
 *   cannot be guessed; requests before `attach` wait for it
 */
export async function startDriver(screenshots, onRequest) {
  const path = `/${randomUUID()}`;
  /** @type {(page: Page) => void} */
  let attach = () => {};
  /** @type {Promise<Page>} */
  const attached = new Promise((resolve) => {
    attach = resolve;
  });
  const server = createServer(async (request, response) => {
    // The web extension host is a page of another origin; the path is the secret.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/json');
    if (request.url !== path || request.method !== 'POST') return response.writeHead(404).end('{}');
    onRequest();
    response.end(JSON.stringify(await answer(await attached, await bodyOf(request), screenshots)));
  });
  await once(server.listen(0, loopback), 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://${loopback}:${port}${path}`, attach, stop: () => server.close() };
}

/**
 * Carries out one request. With OKR_TEST_TRACE, each request is printed with its time.
 *
 * @param {Page} page
 * @param {string} body a request as JSON
 * @param {string} screenshots
 * @returns {Promise<{ value: unknown } | { error: string }>}
 */
async function answer(page, body, screenshots) {
  const start = Date.now();
  try {
    const request = JSON.parse(body);
    const action = actions[request.action];
    if (!action)
      throw new Error(`No such action: ${request.action}. There are: ${Object.keys(actions).join(', ')}`);
    return { value: await action(page, request, screenshots) };
  } catch (error) {
    return { error: messageOf(error) };
  } finally {
    if (process.env.OKR_TEST_TRACE) console.log(`    ${Date.now() - start} ms: ${body}`);
  }
}

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
