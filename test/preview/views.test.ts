import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { PlanGraph } from '../../language/protocol.js';
import { syntheticPlan } from '../support/synthetic-plan.js';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { hostileTexts } from './hostile-texts.js';
import { samplePlan, withNodes } from './sample-plan.js';
import { secondTabs } from './tabs.js';

const openTab = async ({ page }: PreviewPage, name: string) => page.getByRole('tab', { name }).click();
const locationOf = (plan: PlanGraph, id: string) => {
  const found = plan.nodes.find((node) => node.id === id);
  ok(found);
  return found.location;
};

describePreview('the table', (open) => {
  /** Ids of the lines, in their order; those of objectives that head them are left out. */
  const lines = ({ page }: PreviewPage) =>
    page
      .locator('tbody th[scope=row] .node-link')
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLElement).dataset.node ?? ''));
  const heading = ({ page }: PreviewPage, name: string) => page.getByRole('columnheader', { name });
  const inOrder = ['spoilage', 'trials', 'trust'];

  it('sorts by a click: upwards, downwards, then in the order of the plan again', async () => {
    const preview = await open();
    await openTab(preview, 'Table');
    deepEqual(await lines(preview), inOrder);
    equal(await preview.page.locator('tr.group').count(), 2, 'objectives head their key results');
    const progress = heading(preview, 'Progress');
    const orders: [string, string[]][] = [
      ['ascending', ['spoilage', 'trials', 'trust']],
      ['descending', ['trials', 'spoilage', 'trust']],
      ['none', inOrder],
    ];
    for (const [sort, order] of orders) {
      await progress.getByRole('button').click();
      equal(await progress.getAttribute('aria-sort'), sort);
      deepEqual(await lines(preview), order, `${sort}; without a number comes last`);
      equal(await preview.page.locator('tr.group').count(), sort === 'none' ? 2 : 0);
    }
  });

  it('sorts by the keyboard, and keeps it there', async () => {
    const preview = await open();
    await openTab(preview, 'Table');
    const status = heading(preview, 'Status').getByRole('button');
    await status.focus();
    await preview.page.keyboard.press('Enter');
    equal(await heading(preview, 'Status').getAttribute('aria-sort'), 'ascending');
    deepEqual(await lines(preview), ['spoilage', 'trust', 'trials'], 'what needs attention comes first');
    ok(await status.evaluate((button) => button === document.activeElement));
    await preview.page.keyboard.press('Space');
    equal(await heading(preview, 'Status').getAttribute('aria-sort'), 'descending');
    equal(await preview.page.locator('[aria-sort=ascending], [aria-sort=descending]').count(), 1);
  });

  it('remembers over a restart what it is sorted by', async () => {
    const first = await open();
    await openTab(first, 'Table');
    await heading(first, 'Progress').getByRole('button').click();
    await heading(first, 'Progress').getByRole('button').click();
    const second = await open({ remembered: await first.saved() });
    equal(await heading(second, 'Progress').getAttribute('aria-sort'), 'descending');
    deepEqual(await lines(second), ['trials', 'spoilage', 'trust']);
  });

  it('leaves columns out where there is no room, and never the statement', async () => {
    const shown = async (width: number) => {
      const preview = await open({ width });
      await openTab(preview, 'Table');
      const { scrollWidth, clientWidth } = await preview.page
        .locator('.table-view')
        .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
      ok(scrollWidth <= clientWidth, `${scrollWidth} of ${clientWidth} at ${width}`);
      return preview.page.locator('thead th:visible').allTextContents();
    };
    const [wide, narrow, least] = [await shown(1400), await shown(560), await shown(400)];
    ok(wide.includes('Reads as') && wide.includes('From → to'), `${wide}`);
    deepEqual(narrow, ['Status', 'Key result', 'Owner', 'Now', 'Check in', 'Progress']);
    deepEqual(least, ['Status', 'Key result', 'Owner', 'Check in', 'Progress']);
  });
});

describePreview('the timeline and the health of a plan', (open) => {
  it('lays goals and work on the days of their cycles', async () => {
    const plan = withNodes(samplePlan(), {
      spoilage: { start: '2026-10-01', end: '2026-12-31' },
      'nightly-model': { start: '2026-10-01', end: '2026-10-20' },
    });
    const preview = await open({ plan });
    await openTab(preview, 'Timeline');
    const work = preview.page.getByRole('row', { name: /Move the forecast/ });
    match((await work.textContent()) ?? '', /overdue since 2026-10-20/);
    equal(await work.locator('.due.late').count(), 1);
    const goal = preview.page.getByRole('row', { name: /Spoilage per shop/ });
    equal(await goal.locator('.report').count(), 2);
    match((await goal.locator('.visually-hidden').textContent()) ?? '', /2026-10-12: 8.0%; 2026-10-26: 7.1%/);
    const colours = await goal.evaluate((row) => {
      const colour = (selector: string) => getComputedStyle(row.querySelector(selector) as Element);
      return [colour('.period').stroke, colour('.status-mark').color, colour('th').color];
    });
    equal(colours[0], colours[1], 'a bar has the colour of its status');
    ok(colours[1] !== colours[2], 'which is none of the text');
  });

  it('leads from a figure to what is counted', async () => {
    const preview = await open({ height: 400 });
    await openTab(preview, 'Health');
    const item = preview.page.locator('#health-gap li');
    const seen = () => item.evaluate((one) => one.getBoundingClientRect().top < window.innerHeight);
    equal(await seen(), false);
    await preview.page.getByRole('button', { name: '1 not connected' }).click();
    equal(await seen(), true);
    match((await item.textContent()) ?? '', /Paint the office.*Drives no key result\./);
    equal(await preview.page.getByRole('button', { name: /stalled/ }).count(), 0, 'nothing leads nowhere');
  });
});

describePreview('every view', (open) => {
  for (const tab of secondTabs) {
    it(`is narrowed by the same filters: ${tab}`, async () => {
      const preview = await open();
      await openTab(preview, tab);
      const rows = () => preview.page.locator('.view .node-link').count();
      const all = await rows();
      await preview.page.getByRole('button', { name: 'Filter' }).click();
      await preview.page.getByRole('checkbox', { name: 'platform' }).check();
      ok((await rows()) < all, `${await rows()} of ${all}`);
    });
  }

  // Health lists what asks for a look, not every node.
  for (const tab of secondTabs.filter((one) => one !== 'Health')) {
    it(`follows the cursor, and leads to the source: ${tab}`, async () => {
      const plan = syntheticPlan(500);
      const preview = await open({ plan });
      await openTab(preview, tab);
      const last = plan.nodes.findLast(({ kind }) => kind === 'key-result');
      await preview.send({ type: 'select', location: locationOf(plan, last?.id ?? '') });
      const current = preview.page.locator('.view [aria-current]');
      equal(await current.getAttribute('data-node'), last?.id);
      const box = await current.boundingBox();
      ok(box && box.y > 100 && box.y + box.height <= 800, JSON.stringify(box));
      const first = preview.page.locator('tbody .node-link').first();
      const id = (await first.getAttribute('data-node')) ?? '';
      await first.click();
      deepEqual((await preview.posted()).at(-1), { type: 'reveal', location: locationOf(plan, id) });
      equal(await current.getAttribute('data-node'), id);
    });
  }

  for (const [name, title] of hostileTexts) {
    it(`shows ${name} as text and nothing else`, async () => {
      const plan = withNodes(samplePlan(), {
        spoilage: {
          title,
          start: '2026-10-01',
          end: '2026-12-31',
          checkIns: [{ date: '2026-10-12', note: title }],
        },
        trust: { title, readingExplanation: title },
      });
      const preview = await open({ plan });
      for (const tab of secondTabs) {
        await openTab(preview, tab);
        const shown = preview.page.locator('.view .node-link:is([data-node=spoilage], [data-node=trust])');
        equal(await shown.first().textContent(), title.trim());
        equal(await shown.first().getAttribute('dir'), 'auto');
        equal(await preview.page.evaluate(() => 'hacked' in window), false);
        equal(await preview.page.locator('main img, main script').count(), 0);
        ok(await preview.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      }
    });
  }
});
