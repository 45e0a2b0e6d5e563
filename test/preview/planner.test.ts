import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { syntheticPlan } from '../support/synthetic-plan.js';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { samplePlan, withNodes } from './sample-plan.js';

const place = ({ page }: PreviewPage) =>
  page.locator('.picture').evaluate((picture) => (picture as SVGElement).style.transform);

const everything = { name: 'Show everything (0)' };

describePreview('planner', (open) => {
  for (const [width, height] of [
    [1320, 840],
    [1000, 1000],
    [560, 840],
  ] as const)
    it(`uses most of the longer side of a panel of ${width} × ${height}`, async () => {
      for (const count of [40, 300, 1_000]) {
        const preview = await open({ plan: syntheticPlan(count), width, height });
        await preview.page.getByRole('button', everything).click();
        await preview.settled();
        const used = await preview.page.locator('.viewport').evaluate((viewport) => {
          const window = viewport.getBoundingClientRect();
          const cards = [...viewport.querySelectorAll('.card-surface, .lane-surface')].map((card) =>
            card.getBoundingClientRect(),
          );
          const across =
            Math.max(...cards.map(({ right }) => right)) - Math.min(...cards.map(({ left }) => left));
          const down =
            Math.max(...cards.map(({ bottom }) => bottom)) - Math.min(...cards.map(({ top }) => top));
          return window.width > window.height ? across / window.width : down / window.height;
        });
        ok(used >= 0.7, `${count} nodes use ${used.toFixed(2)}`);
      }
    });

  it('remembers a camera for each project, and says when everything is in sight', async () => {
    const preview = await open({ plan: { ...syntheticPlan(500), project: 'file:///large' } });
    const { page } = preview;
    const fit = page.getByRole('button', everything);
    equal(await fit.getAttribute('aria-pressed'), 'false');
    await fit.click();
    equal(await fit.getAttribute('aria-pressed'), 'true');
    await page.mouse.move(500, 500);
    await page.mouse.wheel(300, 200);
    await preview.settled();
    equal(await fit.getAttribute('aria-pressed'), 'false');
    await page.waitForFunction(() => Object.keys(window.saved?.cameras ?? {}).length === 1);
    const large = await place(preview);
    await preview.send({ type: 'plan', plan: { ...samplePlan(), project: 'file:///small' } });
    await preview.settled();
    equal(await fit.getAttribute('aria-pressed'), 'true', 'a small project is fitted');
    await page.waitForFunction(() => Object.keys(window.saved?.cameras ?? {}).length === 2);
    await preview.send({ type: 'plan', plan: { ...syntheticPlan(500), project: 'file:///large' } });
    await preview.settled();
    equal(await place(preview), large);
  });

  for (const [count, width, least] of [
    [300, 1320, 1],
    [2_000, 1320, 0.7],
    [2_000, 560, 0.3],
  ] as const)
    it(`shows statements of objectives and bars at the smallest zoom: ${count} nodes, ${width} pixels`, async () => {
      const preview = await open({ plan: syntheticPlan(count), width, height: 840 });
      await preview.page.getByRole('button', everything).click();
      await preview.settled();
      const tiles = await preview.page.locator('.card-objective.detail-overview').evaluateAll((cards) =>
        cards.map((card) => {
          const across = (element: Element | null) => {
            const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
            return Math.min(width, height);
          };
          const text = card.querySelector('text');
          return {
            size: text && across(text) / Math.max(1, text.querySelectorAll('tspan').length),
            bar: across(card.querySelector('.bar-track')),
          };
        }),
      );
      ok(tiles.length > 20);
      const sizes = tiles.flatMap(({ size }) => size ?? []);
      ok(sizes.length >= least * tiles.length, `${sizes.length} of ${tiles.length} tiles have a statement`);
      for (const size of sizes) ok(size >= 7, `letters of ${size}`);
      for (const { bar } of tiles) ok(bar >= 3, `a bar of ${bar}`);
    });

  it('shows what moved since a week ago, in the tree and as a list', async () => {
    const plan = withNodes(samplePlan(), {
      spoilage: {
        current: '7_600g',
        progress: { ratio: 0.6, explanation: '' },
        checkIns: [
          { date: '2026-10-01', ratio: 0.2, text: '8_100g' },
          { date: '2026-10-25', ratio: 0.6, text: '7_600g' },
        ],
      },
    });
    const preview = await open({ plan });
    const { page } = preview;
    const drawing = preview.drawing('Spoilage per shop');
    equal(await drawing.locator('.moved').count(), 0);
    const moved = page.locator('.bar').getByRole('button', { name: 'Moved' });
    await moved.click();
    equal(await moved.getAttribute('aria-pressed'), 'true');
    equal(await drawing.locator('.moved-on').count(), 1);
    equal(await drawing.locator('.bar-ghost, .bar-before').count(), 1);
    await page.getByRole('tab', { name: 'Health' }).click();
    const list = await page.locator('.moved-list').textContent();
    match(list ?? '', /What moved since 2026-10-19.*8,100 g → 7,600 g \(20% → 60%\)/);
    await moved.click();
    equal((await preview.saved())?.view.movedDays, undefined);
  });

  it('filters with one click by person, by what is due and at risk', async () => {
    const preview = await open();
    const { page } = preview;
    const chip = (name: string) => page.locator('.bar').getByRole('button', { name, exact: true });
    equal(await chip('Mine').isVisible(), false, 'nobody is known');
    await preview.send({ type: 'plan', plan: samplePlan(), person: '@ines' });
    await chip('Mine').click();
    deepEqual((await preview.saved())?.view.filter.owners, ['@ines']);
    await chip('Mine').click();
    await chip('At risk').click();
    deepEqual((await preview.saved())?.view.filter.statuses, ['off-track', 'at-risk', 'stale']);
    equal(await chip('At risk').getAttribute('aria-pressed'), 'true');
    await chip('At risk').click();
    deepEqual((await preview.saved())?.view.filter.statuses, []);
  });

  it('takes keys wherever the keyboard is', async () => {
    const preview = await open();
    const { page } = preview;
    await preview.card('Spoilage per shop').click();
    await page.getByRole('tab', { name: 'Tree' }).focus();
    await page.keyboard.press('/');
    equal(await page.evaluate(() => document.activeElement?.closest('.search') !== null), true);
    await page.getByRole('tab', { name: 'Tree' }).focus();
    await page.keyboard.press('f');
    equal((await preview.saved())?.view.focus, 'spoilage');
    await page.keyboard.press('f');
    equal((await preview.saved())?.view.focus, undefined);
    await page.keyboard.press('ArrowDown');
    equal(await preview.focused(), 'spoilage');
  });

  it('explains the signs of each view', async () => {
    const preview = await open();
    const { page } = preview;
    const key = page.getByRole('button', { name: 'Key', exact: true });
    await key.click();
    match((await page.locator('.tree-key').textContent()) ?? '', /off track.*depends on/);
    await page.keyboard.press('Escape');
    equal(await page.locator('.tree-key').isVisible(), false);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    match((await page.locator('.timeline-view .key').textContent()) ?? '', /check-in.*overdue.*today/);
    await page.getByRole('tab', { name: 'Health' }).click();
    ok((await page.locator('.health-view th .swatch').count()) >= 5);
  });

  it('shows the timeline by quarter, month and week', async () => {
    const preview = await open();
    const { page } = preview;
    await page.getByRole('tab', { name: 'Timeline' }).click();
    const width = async () => (await page.locator('.timeline-view table').boundingBox())?.width ?? 0;
    const fitted = await width();
    equal(await page.locator('.week-label').count(), 0);
    let before = 0;
    for (const name of ['Quarter', 'Month', 'Week']) {
      await page.getByRole('button', { name, exact: true }).click();
      ok((await width()) > before, `${name} is wider`);
      before = await width();
      ok((await page.locator('.week-label').count()) > 5);
    }
    ok(before > fitted);
    const today = await page.locator('.today-label').boundingBox();
    ok(today && today.x > 0 && today.x < 1200, 'today is in sight');
    equal((await preview.saved())?.views.timeline, 'week');
  });
});
