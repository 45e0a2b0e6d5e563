import { deepEqual, equal, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { samplePlan, withNodes } from './sample-plan.js';

const spoilage = samplePlan().nodes.find(({ id }) => id === 'spoilage');
const label = 'Check in: Spoilage per shop falls by a quarter';
const mark = ({ page }: PreviewPage) => page.locator('.check-in-mark');

async function checkIns(preview: PreviewPage) {
  return (await preview.posted()).filter(({ type }) => type === 'checkIn' || type === 'reveal');
}

/** A plan whose one cycle ended on a day; the key results of the sample are in it. */
function endedOn(end: string) {
  const cycles = [{ name: '2026-Q4', start: '2026-07-01', end }];
  return { ...samplePlan(), cycles };
}

describePreview('check-ins from a card', (open) => {
  const checkIn = { type: 'checkIn', location: spoilage?.location };

  it('come from the mark on the card below the pointer', async () => {
    const preview = await open();
    await preview.card('Spoilage per shop').hover();
    equal(await mark(preview).getAttribute('aria-label'), label);
    const card = await preview.drawing('Spoilage per shop').locator('.card-surface').boundingBox();
    const box = await mark(preview).boundingBox();
    ok(card && box && box.x > card.x && box.x < card.x + card.width, 'the mark is on its card');
    await preview.screenshot('check-in-mark');
    await mark(preview).click();
    deepEqual(await checkIns(preview), [checkIn], 'a click on the mark does not open the text');
    await preview.page.waitForFunction(
      () => document.querySelector('.is-current')?.getAttribute('data-id') === 'spoilage',
    );
  });

  it('come from the keyboard: Shift+Enter, or Tab to the mark of the current card', async () => {
    const preview = await open();
    const { keyboard } = preview.page;
    await preview.card('Spoilage per shop').focus();
    equal(await preview.card('Spoilage per shop').getAttribute('aria-keyshortcuts'), 'Shift+Enter');
    await keyboard.press('Shift+Enter');
    await keyboard.press('Tab');
    equal(await preview.page.evaluate(() => document.activeElement?.getAttribute('aria-label')), label);
    equal(await preview.page.getByRole('button', { name: label }).count(), 1);
    await keyboard.press('Enter');
    await keyboard.press('Space');
    deepEqual(await checkIns(preview), [checkIn, checkIn, checkIn]);
    // The pointer does not take the mark away from the keyboard.
    await preview.card('40 shops').hover();
    equal(await mark(preview).getAttribute('aria-label'), label);
  });

  it('are not offered for a card without check-ins', async () => {
    const preview = await open();
    await preview.card('Shops throw away').focus();
    equal(await mark(preview).count(), 0);
    equal(await preview.card('Shops throw away').getAttribute('aria-keyshortcuts'), null);
    await preview.page.keyboard.press('Shift+Enter');
    deepEqual(await checkIns(preview), []);
  });

  const closed: [why: string, plan: ReturnType<typeof samplePlan>, count: number][] = [
    ['that is dropped', withNodes(samplePlan(), { spoilage: { dropped: { reason: 'No' } } }), 0],
    ['whose cycle ended 31 days ago', endedOn('2026-09-25'), 0],
    ['whose cycle ended 30 days ago', endedOn('2026-09-26'), 1],
    ['whose cycle is unknown', { ...samplePlan(), cycles: [] }, 1],
  ];
  for (const [why, plan, count] of closed)
    it(`are ${count ? '' : 'not '}offered for a key result ${why}`, async () => {
      const preview = await open({ plan });
      await preview.card('Spoilage per shop').focus();
      equal(await mark(preview).count(), count);
      await preview.page.getByRole('tab', { name: 'Table' }).click();
      equal(await preview.page.locator('.table-view').getByRole('button', { name: label }).count(), count);
    });
});

describePreview('check-ins from the table', (open) => {
  it('come from a button in the line, also with the keyboard', async () => {
    const preview = await open();
    await preview.page.getByRole('tab', { name: 'Table' }).click();
    const button = preview.page.locator('.table-view').getByRole('button', { name: label });
    await button.click();
    await button.focus();
    await preview.page.keyboard.press('Enter');
    const location = spoilage?.location;
    deepEqual(await checkIns(preview), [
      { type: 'checkIn', location },
      { type: 'checkIn', location },
    ]);
    await preview.screenshot('table-check-in');
  });
});
