import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { htmlPage } from '../../picture/export/html.js';
import { everything } from '../../picture/view.js';
import { syntheticPlan } from '../support/synthetic-plan.js';
import { hostilePlan } from '../unit/picture/export/hostile-plan.js';
import { picturePlan } from '../unit/picture/picture-plan.js';
import { openPage } from './browser.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface AxeResults {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

/** Where something stands, from the corner of the window. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn.`);
  return box;
}

/** The exported page as somebody opens it: a file, in a browser, with nothing around it. */
describe('The exported page in a browser', () => {
  /** Opens a page; whatever it asks for, says or breaks is kept. */
  async function open(html: string, colorScheme: 'light' | 'dark'): Promise<{ page: Page; noise: string[] }> {
    const page = await openPage({ colorScheme });
    const noise: string[] = [];
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === 'https://plan.test/') return route.fulfill({ contentType: 'text/html', body: html });
      noise.push(`asks for ${url}`);
      return route.abort();
    });
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    page.on('dialog', (dialog) => {
      noise.push(`dialog ${dialog.message()}`);
      return dialog.dismiss();
    });
    await page.goto('https://plan.test/');
    return { page, noise };
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`shows picture and text on a ${scheme} page, and nobody is left out`, async () => {
      const { page, noise } = await open(htmlPage(picturePlan(), everything, 'auto'), scheme);
      assert.ok((await page.locator('.page-picture svg').boundingBox())?.width ?? 0 > 500);
      assert.equal(await page.locator('li').count(), picturePlan().nodes.length);
      await page.evaluate(axe);
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`,
      );
      assert.deepEqual([...found, ...noise], []);
      await page.close();
    });
  }

  it('shows hostile statements as text, asks for nothing, and runs nothing', async () => {
    const plan = hostilePlan();
    const { page, noise } = await open(htmlPage(plan, everything, 'auto'), 'light');
    const titles = await page.locator('.page-title').allTextContents();
    assert.equal(titles.length, plan.nodes.length);
    assert.ok(
      titles.includes('</script></style></svg></div><img src=x onerror=alert(1)><script>alert(2)</script>'),
    );
    assert.equal(await page.locator('script, img, a, iframe, object').count(), 0);
    assert.deepEqual(noise, []);
    await page.close();
  });

  it('keeps a picture that is larger than the page within reach: in a box, from its root on', async () => {
    const { page } = await open(htmlPage(syntheticPlan(300), everything, 'light'), 'light');
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.reload();
    const box = await boxOf(page, '.page-picture');
    const root = await boxOf(page, '.page-picture .card >> nth=0');
    const drawing = await boxOf(page, '.page-drawing');
    assert.ok(drawing.width > 2 * box.width && drawing.height > box.height);
    assert.ok(box.height <= 0.8 * 800 + 2);
    assert.ok(Math.abs(root.x + root.width / 2 - (box.x + box.width / 2)) < 10);
    assert.ok(root.y >= box.y && root.y + root.height <= box.y + box.height);
    await page.close();
  });

  it('begins with the text on a narrow screen', async () => {
    const { page } = await open(htmlPage(picturePlan(), everything, 'light'), 'light');
    for (const [width, isTextFirst] of [
      [1200, false],
      [560, true],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const [text, picture] = [await boxOf(page, '.page-text'), await boxOf(page, '.page-picture')];
      assert.equal(text.y < picture.y, isTextFirst, `${width}`);
    }
    await page.close();
  });

  it('draws in the picture what it writes below', async () => {
    const { page } = await open(htmlPage(picturePlan(), everything, 'light'), 'light');
    const drawn = await page.locator('.page-picture .card').count();
    assert.equal(drawn, picturePlan().nodes.length);
    await page.close();
  });
});
