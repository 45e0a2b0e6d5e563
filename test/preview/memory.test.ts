import { deepEqual, equal, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';

describePreview('memory', (open) => {
  const place = (preview: PreviewPage) =>
    preview.page.locator('.picture').evaluate((picture) => (picture as SVGElement).style.transform);

  it('remembers everything over a restart', async () => {
    const first = await open();
    const { page } = first;
    await first.toggle('Spoilage per shop');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'Replenishment' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('shop');
    await page.keyboard.press('Enter');
    await page.mouse.move(400, 500);
    await page.mouse.wheel(30, 70);
    await page.waitForFunction(() =>
      Object.values(window.saved?.cameras ?? {}).some(({ x, y }) =>
        (document.querySelector('.picture') as SVGElement).style.transform.startsWith(
          `translate(${Math.round(x)}px, ${Math.round(y)}px)`,
        ),
      ),
    );
    const second = await open({ remembered: await first.saved() });
    equal(await place(second), await place(first));
    deepEqual(await second.cards(), await first.cards());
    equal(await second.card('Spoilage per shop').getAttribute('aria-expanded'), 'false');
    equal(await second.page.getByRole('searchbox').inputValue(), 'shop');
    equal(
      await second.page.locator('.item[aria-selected=true]').getAttribute('data-id'),
      await first.page.locator('.item[aria-selected=true]').getAttribute('data-id'),
    );
    equal(
      await second.page.locator('.search-count').textContent(),
      await first.page.locator('.search-count').textContent(),
    );
  });

  it('remembers the tab', async () => {
    const first = await open();
    await first.page.getByRole('tab', { name: 'Table' }).click();
    const second = await open({ remembered: await first.saved() });
    equal(await second.page.getByRole('tab', { name: 'Table' }).getAttribute('aria-selected'), 'true');
  });

  const strange: [string, unknown][] = [
    ['what the outline remembered', { expanded: { '/a/b': false }, current: '/a/b', scroll: 120 }],
    ['nothing', null],
    ['a text', 'state'],
    [
      'garbage in every place',
      {
        tab: 'gantt',
        view: { direction: 7, kinds: ['team', 3], folded: 'all', opened: [1], filter: [], focus: 'gone' },
        cameras: { plans: { x: 'left', y: null, scale: -1 }, others: 7 },
        current: {},
        details: 'yes',
        search: 4,
        views: [],
      },
    ],
  ];
  for (const [title, remembered] of strange) {
    it(`begins again with ${title}`, async () => {
      const preview = await open({ remembered });
      equal(await preview.page.getByRole('tab', { name: 'Tree' }).getAttribute('aria-selected'), 'true');
      ok((await preview.ids()).includes('spoilage'));
    });
  }
});
