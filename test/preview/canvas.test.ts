import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { syntheticPlan } from '../support/synthetic-plan.js';
import { describePreview } from './describe-preview.js';
import { samplePlan } from './sample-plan.js';

describePreview('canvas', (open) => {
  it('draws each node once, depth first, with its place in the tree', async () => {
    const preview = await open();
    deepEqual(await preview.ids(), [
      'trusted-forecasts',
      'less-waste',
      'spoilage',
      'nightly-model',
      'trials',
      'trust',
      'planners',
      'lonely',
    ]);
    const spoilage = preview.card('Spoilage per shop');
    for (const [name, value] of Object.entries({
      'aria-level': '3',
      'aria-posinset': '1',
      'aria-setsize': '3',
      'aria-expanded': 'true',
      'aria-selected': 'false',
    }))
      equal(await spoilage.getAttribute(name), value, name);
  });

  it('says in a name what a card shows', async () => {
    const preview = await open();
    const names = await preview.cards();
    ok(
      names.includes('Key result: Spoilage per shop falls by a quarter, Off track, progress 62%, owner tom'),
    );
    ok(names.includes('Initiative: Move the forecast from weekly to nightly, work 80%, owner dev.patel'));
    match(names.join('\n'), /reads as work, .*1 finding: Nothing says how anybody will see[^;\n]*$/m);
    match(names.join('\n'), /Initiative: Paint the office, .*drives no key result/);
  });

  it('folds the work of what is on track, and opens it by its mark', async () => {
    const preview = await open();
    const trials = preview.card('40 shops');
    equal(await trials.getAttribute('aria-expanded'), 'false');
    await preview.toggle('40 shops');
    ok((await preview.ids()).includes('roadshow'));
    await preview.toggle('40 shops');
    ok(!(await preview.ids()).includes('roadshow'));
    ok(!(await preview.posted()).some(({ type }) => type === 'reveal'), 'folding is no look at the source');
  });

  it('shows the source after a click, and only peeks after two', async () => {
    const preview = await open();
    await preview.page.clock.install({ time: 0 });
    // By itself, the time would go on, and on a slow machine no second click could follow.
    await preview.page.clock.pauseAt(1000);
    const spoilage = samplePlan().nodes.find(({ id }) => id === 'spoilage');
    await preview.card('Spoilage per shop').click();
    equal(await preview.card('Spoilage per shop').getAttribute('aria-selected'), 'true');
    deepEqual(await preview.posted(), [{ type: 'ready' }], 'a second click may follow');
    await preview.page.clock.runFor(300);
    deepEqual((await preview.posted()).at(-1), { type: 'reveal', location: spoilage?.location });
    await preview.card('Spoilage per shop').dblclick();
    await preview.page.clock.runFor(300);
    deepEqual(
      (await preview.posted()).slice(2),
      [{ type: 'peek', location: spoilage?.location }],
      'and nothing is revealed next to it',
    );
  });

  it('lights up the element that the cursor is in, and moves only for what is out of sight', async () => {
    const plan = syntheticPlan(300);
    const preview = await open({ plan });
    const transform = () =>
      preview.page.locator('.picture').evaluate((picture) => (picture as SVGElement).style.transform);
    const before = await transform();
    const [first] = plan.nodes;
    await preview.send({ type: 'select', location: first?.location as never });
    equal(await transform(), before);
    const far = plan.nodes.findLast(({ kind }) => kind === 'objective');
    await preview.send({ type: 'select', location: far?.location as never });
    await preview.settled();
    ok((await transform()) !== before);
    const box = await preview.page.locator('.item[aria-selected=true]').boundingBox();
    ok(box && box.x > 0 && box.y > 0 && box.x < 1200 && box.y < 800, JSON.stringify(box));
    equal(await preview.page.locator('.item[aria-selected=true]').getAttribute('data-id'), far?.id);
    equal(await preview.page.locator('.item[aria-selected=true]').count(), 1);
  });

  it('moves with the wheel and by dragging, and zooms where the pointer is', async () => {
    const preview = await open();
    const box = async () => {
      const found = await preview.drawing('Shops trust').locator('.card-surface').boundingBox();
      ok(found);
      return found;
    };
    const start = await box();
    await preview.page.mouse.move(600, 600);
    await preview.page.mouse.wheel(0, 100);
    await preview.settled();
    const wheeled = await box();
    equal(Math.round(wheeled.y - start.y), -100);
    await preview.page.mouse.down();
    await preview.page.mouse.move(500, 640, { steps: 3 });
    await preview.page.mouse.up();
    await preview.settled();
    const dragged = await box();
    deepEqual([Math.round(dragged.x - wheeled.x), Math.round(dragged.y - wheeled.y)], [-100, 40]);
    deepEqual(await preview.posted(), [{ type: 'ready' }], 'dragging is no click');
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -100);
    await preview.page.keyboard.up('Control');
    await preview.settled();
    ok((await box()).width > dragged.width);
  });

  it('keeps only what is in sight in the page, at any size', async () => {
    const preview = await open({ plan: syntheticPlan(2_000) });
    const cards = await preview.page.locator('[role=treeitem]').count();
    ok(cards > 5 && cards < 200, `${cards} cards`);
    await preview.page.getByRole('button', { name: 'Show everything (0)' }).click();
    await preview.page.waitForFunction(() => document.querySelectorAll('.detail-overview').length > 250);
    equal(await preview.page.locator('.detail-full').count(), 0, 'at a small scale, cards are tiles');
  });

  it('lights up the links of the card that is looked at', async () => {
    const preview = await open();
    equal(await preview.page.locator('.is-lit').count(), 0);
    await preview.card('Spoilage per shop').hover();
    // To its objective, from its work, from what predicts it, and from what depends on it.
    equal(await preview.page.locator('.is-lit').count(), 4);
    await preview.page.mouse.move(5, 5);
    equal(await preview.page.locator('.is-lit').count(), 0);
  });

  it('looks again at what a filter leaves, and keeps the card in hand in sight', async () => {
    const plan = syntheticPlan(500);
    const preview = await open({ plan, width: 1200, height: 500 });
    const { page } = preview;
    await page.mouse.move(600, 300);
    await page.mouse.wheel(900, 700);
    await preview.settled();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.locator('fieldset:has-text("Team") input').first().check();
    await page.keyboard.press('Escape');
    const seen = () =>
      page.locator('.viewport').evaluate((viewport) => {
        const window = viewport.getBoundingClientRect();
        const [first] = viewport.querySelectorAll('[role=treeitem] .halo');
        const card = first?.getBoundingClientRect();
        return card && card.top >= window.top && card.left >= window.left && card.right <= window.right;
      });
    equal(await seen(), true, 'the first root');
    const last = plan.nodes.findLast(({ kind }) => kind === 'key-result');
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await preview.send({ type: 'select', location: last?.location as never, seek: true });
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.locator('fieldset:has-text("Cycle") input').first().check();
    await page.keyboard.press('Escape');
    const current = page.locator('[role=treeitem][aria-selected=true]');
    const box = await current.boundingBox();
    ok(box && box.x >= 0 && box.y >= 0 && box.x < 1200 && box.y < 500, JSON.stringify(box));
  });

  it('shows all that a line of sight or folding leaves, and stays where someone types', async () => {
    const plan = syntheticPlan(300);
    const preview = await open({ plan, width: 900, height: 700 });
    const { page } = preview;
    const areAllSeen = () =>
      page.locator('.viewport').evaluate((viewport) => {
        const window = viewport.getBoundingClientRect();
        const cards = [...viewport.querySelectorAll('.card-surface')].map((card) =>
          card.getBoundingClientRect(),
        );
        return cards.every(
          ({ left, right, top, bottom }) =>
            left >= window.left && right <= window.right && top >= window.top && bottom <= window.bottom,
        );
      });
    equal(await areAllSeen(), false);
    const far = plan.nodes.findLast(({ kind }) => kind === 'key-result');
    await preview.send({ type: 'select', location: far?.location as never, seek: true });
    await page.getByRole('button', { name: /Line of sight of this node/ }).click();
    equal(await areAllSeen(), true);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    equal(await areAllSeen(), false);
    await page.getByRole('button', { name: 'Collapse all' }).click();
    equal(await areAllSeen(), true);
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, -200);
    await preview.settled();
    const place = () => page.locator('.picture').getAttribute('style');
    const before = await place();
    await preview.send({ type: 'plan', plan: { ...plan, version: 2 } });
    equal(await place(), before);
  });
});
