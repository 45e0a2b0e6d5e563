import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { samplePlan } from './sample-plan.js';

describePreview('keyboard', (open) => {
  async function at(preview: PreviewPage, title: string): Promise<PreviewPage> {
    await preview.card(title).focus();
    await preview.page.keyboard.press('Home');
    for (let steps = 0; steps < 20; steps += 1) {
      if (await preview.card(title).evaluate((card) => card === document.activeElement)) return preview;
      await preview.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The keyboard does not come to ${title}.`);
  }

  it('walks down, up, to both ends, in and out', async () => {
    const preview = await open();
    const { keyboard } = preview.page;
    await at(preview, 'Shops throw away');
    const way: [key: string, id: string][] = [
      ['ArrowDown', 'spoilage'],
      ['ArrowRight', 'nightly-model'],
      ['ArrowLeft', 'spoilage'],
      ['ArrowUp', 'less-waste'],
      ['End', 'lonely'],
      ['Home', 'trusted-forecasts'],
    ];
    for (const [key, id] of way) {
      await keyboard.press(key);
      equal(await preview.focused(), id, key);
    }
    equal(await preview.page.locator('[role=treeitem][tabindex="0"]').count(), 1);
  });

  it('folds, opens, and opens all next to', async () => {
    const preview = await open();
    const { keyboard } = preview.page;
    await at(preview, 'Spoilage per shop');
    await keyboard.press('ArrowLeft');
    equal(await preview.card('Spoilage per shop').getAttribute('aria-expanded'), 'false');
    equal(await preview.focused(), 'spoilage', 'the keyboard stays');
    await keyboard.press('*');
    equal(await preview.card('Spoilage per shop').getAttribute('aria-expanded'), 'true');
    equal(await preview.card('40 shops').getAttribute('aria-expanded'), 'true');
  });

  it('finds statements by the letters that they begin with, also those with f', async () => {
    const preview = await open();
    await at(preview, 'Shops trust');
    await typeAt(preview, 'pa', 1_000);
    equal(await preview.focused(), 'lonely');
    // After a pause another word begins.
    await typeAt(preview, 'sp', 2_000);
    equal(await preview.focused(), 'spoilage');
  });

  it('opens the source with Enter, peeks with Alt+Enter, turns the details on and off with Space', async () => {
    const preview = await open();
    const { keyboard } = preview.page;
    await at(preview, 'Spoilage per shop');
    const location = samplePlan().nodes.find(({ id }) => id === 'spoilage')?.location;
    await keyboard.press('Enter');
    deepEqual((await preview.posted()).at(-1), { type: 'reveal', location });
    await keyboard.press('Alt+Enter');
    deepEqual((await preview.posted()).at(-1), { type: 'peek', location });
    equal(await preview.page.locator('.details').isVisible(), true);
    await keyboard.press('Space');
    equal(await preview.page.locator('.details').isVisible(), false);
    equal(await preview.focused(), 'spoilage');
  });

  it('acts on the card with the keyboard focus, however it got the focus', async () => {
    const preview = await open();
    const { page } = preview;
    await at(preview, 'Shops trust');
    await preview.card('Spoilage per shop').evaluate((card) => (card as SVGElement).focus());
    equal(await preview.card('Spoilage per shop').getAttribute('aria-selected'), 'true');
    match((await page.locator('.details h2').textContent()) ?? '', /Spoilage per shop/);
    await page.keyboard.press('Space');
    equal(await page.locator('.details').isVisible(), false);
    // The cursor goes on in the text; the keyboard is where it was.
    const { location } = samplePlan().nodes.find(({ id }) => id === 'trust') ?? {};
    await preview.send({ type: 'select', location: location as never });
    await page.keyboard.press('Enter');
    const spoilage = samplePlan().nodes.find(({ id }) => id === 'spoilage');
    deepEqual((await preview.posted()).at(-1), { type: 'reveal', location: spoilage?.location });
  });

  it('comes back to where the cursor went meanwhile', async () => {
    const preview = await open();
    await at(preview, 'Spoilage per shop');
    const { location } = samplePlan().nodes.find(({ id }) => id === 'trust') ?? {};
    await preview.send({ type: 'select', location: location as never });
    await preview.page.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
    equal(await preview.focused(), 'trust');
  });

  it('gives no card away to a drag that begins on it', async () => {
    const preview = await open();
    const { page } = preview;
    const box = await preview.card('Spoilage per shop').boundingBox();
    ok(box);
    await page.mouse.move(box.x + 60, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 90, { steps: 3 });
    await page.mouse.up();
    equal(await page.locator('[role=treeitem][aria-selected=true]').count(), 0);
  });

  it('looks at one line of sight with f, and at everything with f again', async () => {
    const preview = await open();
    const { keyboard } = preview.page;
    await at(preview, 'Spoilage per shop');
    await keyboard.press('f');
    const ids = await preview.ids();
    ok(
      ids.includes('trusted-forecasts') && ids.includes('nightly-model') && !ids.includes('trust'),
      `${ids}`,
    );
    equal(await preview.focused(), 'spoilage');
    await keyboard.press('f');
    ok((await preview.ids()).includes('trust'));
  });

  it('zooms, fits and pans', async () => {
    const preview = await open();
    const { keyboard } = preview.page;
    await at(preview, 'Shops trust');
    const width = async () =>
      (await preview.drawing('Shops trust').locator('.card-surface').boundingBox())?.width ?? 0;
    const start = await width();
    await keyboard.press('+');
    await preview.settled();
    ok((await width()) > start);
    await keyboard.press('-');
    await preview.settled();
    equal(Math.round(await width()), Math.round(start));
    const before = await preview.card('Shops trust').boundingBox();
    await keyboard.press('Shift+ArrowDown');
    await preview.settled();
    const after = await preview.card('Shops trust').boundingBox();
    equal(Math.round((before?.y ?? 0) - (after?.y ?? 0)), 120);
  });

  it('zooms around the current card', async () => {
    const preview = await open();
    const middle = async () => {
      const box = await preview.drawing('Spoilage per shop').locator('.card-surface').boundingBox();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await preview.card('Spoilage per shop').focus();
    const before = await middle();
    for (let step = 0; step < 4; step++) await preview.page.keyboard.press('+');
    await preview.settled();
    const after = await middle();
    ok(before && after);
    ok(Math.hypot(after.x - before.x, after.y - before.y) < 3, JSON.stringify({ before, after }));
  });

  it('goes to the search with /, and through the toolbar with arrows', async () => {
    const preview = await open();
    const { keyboard } = preview.page;
    await at(preview, 'Shops trust');
    await keyboard.press('/');
    equal(await preview.page.getByRole('searchbox').evaluate((box) => box === document.activeElement), true);
    await preview.page.getByRole('button', { name: 'Filter' }).focus();
    await keyboard.press('ArrowRight');
    equal(await preview.page.evaluate(() => document.activeElement?.textContent), 'Display');
    await preview.page.getByRole('tab', { name: 'Tree' }).focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    equal(await preview.page.getByRole('tab', { name: 'Timeline' }).getAttribute('aria-selected'), 'true');
  });
});

/** Types letters, the first of them at a moment in milliseconds as in `Event.timeStamp`: so no pause has to be waited for. */
function typeAt({ page }: PreviewPage, letters: string, moment: number): Promise<void> {
  return page.evaluate(
    ([keys, start]) => {
      for (const [index, key] of [...keys].entries()) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        Object.defineProperty(event, 'timeStamp', { value: start + index });
        document.activeElement?.dispatchEvent(event);
      }
    },
    [letters, moment] as const,
  );
}
