import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { PlanNode } from '../../language/protocol.js';
import { FakeHost, type PreviewPage } from './fake-host.js';
import { node, samplePlan } from './sample-plan.js';
import { themes } from './themes.js';

describe('preview page', function () {
  this.timeout(30_000);
  let host: FakeHost;
  let preview: PreviewPage;

  before(async () => {
    host = await FakeHost.start();
  });
  after(() => host.stop());
  afterEach(async () => {
    deepEqual(await preview.violations(), [], 'the content security policy was violated');
    await preview.page.close();
  });

  async function showSample(): Promise<void> {
    preview = await host.open();
    await preview.send({ type: 'plan', plan: samplePlan() });
  }

  describe('what it draws', () => {
    it('says that it is loading until the first plan comes, and asks for it', async () => {
      preview = await host.open();
      match((await preview.page.locator('.notice').textContent()) ?? '', /Reading the plans/);
      deepEqual(await preview.posted(), [{ type: 'ready' }]);
    });

    it('nests priorities, objectives and key results, and keeps the work folded', async () => {
      await showSample();
      deepEqual(await preview.titles(), [
        'Shops trust our forecasts with their money',
        'Shops throw away less of what we told them to order',
        'Spoilage per shop falls by a quarter',
        '40 shops start ordering from the forecast',
        'Shelves stay full',
        'Publish ten posts on <b>how forecasts are made</b>',
        'Planners in every region stop correcting the forecast by hand, because they have seen it be right more often than they are themselves',
      ]);
      equal(await preview.item('Spoilage per shop').getAttribute('aria-level'), '3');
    });

    it('names the project, the day and how much there is', async () => {
      await showSample();
      const header = (await preview.page.locator('header').textContent()) ?? '';
      match(header, /goals/);
      match(header, /as of 26 October 2026/);
      match(header, /2 objectives · 4 key results · 1 initiative/);
    });

    it('draws progress, also beyond both ends, and says where it is unknown', async () => {
      await showSample();
      const bar = (title: string) => preview.row(title).locator('.progress');
      equal(await bar('Spoilage per shop').textContent(), '62%');
      equal(await bar('40 shops').textContent(), '112%');
      equal(await bar('Shelves stay full').textContent(), '−12%');
      equal(await bar('Publish ten posts').textContent(), 'unknown');
      const widths = await preview.page.locator('.progress:visible').evaluateAll((bars) =>
        bars.map((each) => {
          const [track, fill] = ['.track', '.fill'].map((part) => each.querySelector(part) as HTMLElement);
          return Math.round((100 * (fill?.offsetWidth ?? 0)) / (track?.clientWidth ?? 1));
        }),
      );
      deepEqual(
        widths.map((width) => Math.round(width / 5) * 5),
        [40, 60, 100, 0, 0, 0],
      );
    });

    it('draws work as another shape than a change in the world', async () => {
      await showSample();
      await preview.page.getByRole('button', { name: 'Expand all' }).click();
      const border = (title: string) =>
        preview
          .row(title)
          .locator('.track')
          .evaluate((track) => getComputedStyle(track).borderTopStyle);
      equal(await preview.row('Move the forecast').locator('.progress').textContent(), 'work 80%');
      equal(await border('Move the forecast'), 'solid');
      equal(await border('Spoilage per shop'), 'none');
    });

    it('counts findings in a badge with their messages', async () => {
      await showSample();
      const badge = preview.row('Publish ten posts').locator('.findings');
      equal(await badge.textContent(), '2');
      equal(await badge.getAttribute('data-severity'), 'warning');
      match(
        (await badge.getAttribute('title')) ?? '',
        /Nothing says how .*\(missing-measure\)\nNobody owns it/,
      );
      equal(await preview.row('Spoilage per shop').locator('.findings').isVisible(), false);
    });

    it('takes markup in a title as text', async () => {
      await showSample();
      equal(await preview.page.locator('.outline b').count(), 0);
      equal(await preview.row('<b>how forecasts are made</b>').count(), 1);
    });

    it('helps where there is no goal yet', async () => {
      preview = await host.open();
      await preview.send({ type: 'plan', plan: { ...samplePlan(), roots: [] } });
      const notice = (await preview.page.locator('.notice').textContent()) ?? '';
      match(notice, /No goals yet/);
      match(notice, /OKR: Create a plan here/);
    });
  });

  describe('with the mouse', () => {
    it('reveals the source of a row', async () => {
      await showSample();
      await preview.row('Shelves stay full').click();
      const [, revealed] = await preview.posted();
      ok(revealed?.type === 'reveal');
      equal(revealed.location.uri, 'file:///goals/replenishment.okr');
      equal(
        revealed.location.range.start.line,
        find(samplePlan().roots, 'stock-outs').location.range.start.line,
      );
    });

    it('opens and closes at the arrow, and remembers it', async () => {
      await showSample();
      await preview.row('Shops throw away').locator('.twistie').click();
      equal(await preview.row('Shelves stay full').isVisible(), false);
      deepEqual(await preview.posted(), [{ type: 'ready' }]);
      const remembered = await preview.saved();
      await preview.page.close();

      preview = await host.open({ remembered });
      await preview.send({ type: 'plan', plan: samplePlan() });
      equal(await preview.row('Shelves stay full').isVisible(), false);
      equal(await preview.row('Shops throw away').isVisible(), true);
    });
  });

  describe('with the keyboard', () => {
    it('walks with the arrows, Home, End and letters', async () => {
      await showSample();
      const { keyboard } = preview.page;
      await preview.page.locator('[role=treeitem][tabindex="0"]').focus();
      await keyboard.press('ArrowDown');
      equal(await preview.focused(), 'Shops throw away less of what we told them to order');
      await keyboard.press('End');
      match((await preview.focused()) ?? '', /^Planners/);
      await keyboard.press('Home');
      equal(await preview.focused(), 'Shops trust our forecasts with their money');
      await keyboard.press('4');
      equal(await preview.focused(), '40 shops start ordering from the forecast');
      await keyboard.press('ArrowUp');
      equal(await preview.focused(), 'Spoilage per shop falls by a quarter');
    });

    it('opens with Right, closes with Left, climbs with Left', async () => {
      await showSample();
      const { keyboard } = preview.page;
      await preview.item('Spoilage per shop').focus();
      await keyboard.press('ArrowRight');
      equal(await preview.row('Move the forecast').isVisible(), true);
      await keyboard.press('ArrowRight');
      equal(await preview.focused(), 'Move the forecast from weekly to nightly');
      await keyboard.press('ArrowLeft');
      equal(await preview.focused(), 'Spoilage per shop falls by a quarter');
      await keyboard.press('ArrowLeft');
      equal(await preview.row('Move the forecast').isVisible(), false);
      await keyboard.press('ArrowLeft');
      equal(await preview.focused(), 'Shops throw away less of what we told them to order');
    });

    it('reveals with Enter, and has one place for Tab to lead to', async () => {
      await showSample();
      await preview.item('Shelves stay full').focus();
      await preview.page.keyboard.press('Enter');
      equal((await preview.posted()).at(-1)?.type, 'reveal');
      equal(await preview.page.locator('[tabindex="0"]').count(), 1);
    });

    it('tells a screen reader what a row says', async () => {
      await showSample();
      equal(
        await preview.item('Publish ten posts').getAttribute('aria-label'),
        'Key result: Publish ten posts on <b>how forecasts are made</b>, owner mei, progress unknown, ' +
          '2 findings: Nothing says how anybody will see that it is reached.; Nobody owns it.',
      );
    });
  });

  describe('on a change of the plan', () => {
    it('keeps what is open, the keyboard and the scroll, and draws what is new', async () => {
      preview = await host.open();
      const plan = samplePlan();
      const many = Array.from({ length: 40 }, (_, index) =>
        node('objective', `goal-${index}`, `Goal ${index}`),
      );
      plan.roots.push(...many);
      await preview.send({ type: 'plan', plan });
      await preview.item('Spoilage per shop').focus();
      await preview.page.keyboard.press('ArrowRight');
      await preview.page.evaluate(() => window.scrollTo(0, 300));

      const next = structuredClone(plan);
      const waste = find(next.roots, 'less-waste');
      find(next.roots, 'spoilage').title = 'Spoilage per shop halves';
      waste.children.push(node('key-result', 'returns', 'Fewer crates come back'));
      await preview.send({ type: 'plan', plan: { ...next, version: 2 } });

      equal(await preview.focused(), 'Spoilage per shop halves');
      equal(await preview.row('Move the forecast').isVisible(), true);
      equal(await preview.row('Fewer crates come back').isVisible(), true);
      equal(await preview.page.evaluate(() => window.scrollY), 300);
    });

    it('hands the keyboard to the neighbour of a row that is gone', async () => {
      await showSample();
      await preview.item('Shelves stay full').focus();
      const next = samplePlan();
      const waste = find(next.roots, 'less-waste');
      waste.children = waste.children.filter(({ id }) => id !== 'stock-outs');
      await preview.send({ type: 'plan', plan: next });
      match((await preview.focused()) ?? '', /^Publish ten posts/);
    });

    it('touches no element of a row that stays as it is', async () => {
      await showSample();
      await preview.page.evaluate(() => {
        const changes: string[] = [];
        const watch = { childList: true, subtree: true, attributes: true, characterData: true };
        new MutationObserver((records) => changes.push(...records.map(({ type }) => type))).observe(
          document.querySelector('.outline') as Element,
          watch,
        );
        Object.assign(window, { changes });
      });
      await preview.send({ type: 'plan', plan: { ...samplePlan(), version: 2 } });
      deepEqual(await preview.page.evaluate(() => (window as unknown as { changes: string[] }).changes), []);
    });

    it('shows two goals of one name', async () => {
      preview = await host.open();
      const roots = [node('objective', 'same', 'One'), node('objective', 'same', 'Other')];
      await preview.send({ type: 'plan', plan: { ...samplePlan(), roots } });
      deepEqual(await preview.titles(), ['One', 'Other']);
    });

    it('keeps the last readable state of a file with syntax errors', async () => {
      await showSample();
      const broken = samplePlan();
      find(broken.roots, 'less-waste').children = [];
      await preview.send({
        type: 'plan',
        plan: { ...broken, brokenFiles: ['file:///goals/replenishment.okr'] },
      });
      match(
        (await preview.page.locator('.banner').textContent()) ?? '',
        /last readable state of replenishment\.okr/,
      );
      equal(await preview.row('Shelves stay full').isVisible(), true);
      await preview.send({ type: 'plan', plan: broken });
      equal(await preview.page.locator('.banner').isVisible(), false);
      equal(await preview.row('Shelves stay full').count(), 0);
    });

    it('marks what the cursor of the editor is in', async () => {
      await showSample();
      const { location } = find(samplePlan().roots, 'stock-outs');
      const { line } = location.range.start;
      const cursor = { line: line + 2, character: 4 };
      await preview.send({
        type: 'select',
        location: { ...location, range: { start: cursor, end: cursor } },
      });
      equal(await preview.item('Shelves stay full').getAttribute('aria-selected'), 'true');
    });

    it('says when the server is gone, and keeps what it had', async () => {
      await showSample();
      await preview.send({ type: 'disconnected', reason: 'The OKR language server is stopped.' });
      match(
        (await preview.page.locator('.banner').textContent()) ?? '',
        /server is stopped.*as it was last read/,
      );
      equal(await preview.row('Shelves stay full').isVisible(), true);
    });

    it('offers to try again where it had nothing', async () => {
      preview = await host.open();
      await preview.send({ type: 'disconnected', reason: 'The OKR language server is stopped.' });
      await preview.page.getByRole('button', { name: 'Try again' }).click();
      deepEqual((await preview.posted()).at(-1), { type: 'refresh' });
    });
  });

  describe('in every theme', () => {
    for (const [name, theme] of Object.entries(themes)) {
      it(`reads well in ${name}`, async () => {
        preview = await host.open({ theme });
        await preview.send({ type: 'plan', plan: samplePlan() });
        await preview.page.getByRole('button', { name: 'Expand all' }).click();
        await preview.item('40 shops').focus();
        await preview.screenshot(name);
        equal(await preview.page.locator('.row:visible').count(), 8);
        const background = await preview.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        equal(background, rgb(theme.variables['editor-background'] ?? ''));
      });
    }

    it('draws every bar with a border in high contrast', async () => {
      preview = await host.open({ theme: themes['high-contrast'] });
      await preview.send({ type: 'plan', plan: samplePlan() });
      const track = preview.row('Spoilage per shop').locator('.track');
      equal(await track.evaluate((bar) => getComputedStyle(bar).borderTopColor), 'rgb(111, 195, 223)');
    });

    for (const width of [340, 460]) {
      it(`fits a column of ${width} pixels without scrolling sideways`, async () => {
        preview = await host.open({ width });
        await preview.send({ type: 'plan', plan: samplePlan() });
        await preview.screenshot(`width-${width}`);
        ok(await preview.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      });
    }

    it('shows the empty state and the banner', async () => {
      preview = await host.open({ theme: themes.light });
      await preview.send({ type: 'plan', plan: null });
      await preview.screenshot('empty');
      equal(await preview.page.locator('.notice h2').textContent(), 'No goals yet');
      await preview.send({
        type: 'plan',
        plan: { ...samplePlan(), brokenFiles: ['file:///goals/replenishment.okr'] },
      });
      await preview.screenshot('broken');
      equal(await preview.page.locator('.banner').isVisible(), true);
    });
  });
});

function find(nodes: readonly PlanNode[], id: string): PlanNode {
  const [found] = nodes.flatMap(function search(each): PlanNode[] {
    return each.id === id ? [each] : each.children.flatMap(search);
  });
  ok(found, `no node ${id}`);
  return found;
}

function rgb(hex: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${red}, ${green}, ${blue})`;
}
