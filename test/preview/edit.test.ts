import { deepEqual, equal, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { samplePlan } from './sample-plan.js';

const nodeOf = (id: string) => {
  const found = samplePlan().nodes.find((node) => node.id === id);
  ok(found);
  return found;
};

async function edits(preview: PreviewPage) {
  return (await preview.posted()).filter(({ type }) => type === 'edit');
}

describePreview('editing', (open) => {
  const model = nodeOf('nightly-model');

  it('writes each field of the form, and takes back what Escape leaves', async () => {
    const preview = await open();
    const { page } = preview;
    await preview.card('Move the forecast').focus();
    await page.keyboard.press('e');
    equal(await page.evaluate(() => document.activeElement?.id), 'edit-statement');
    await page.getByLabel('Owner', { exact: true }).fill('@mia');
    await page.keyboard.press('Enter');
    await page.getByLabel('Status', { exact: true }).selectOption('done');
    await page.getByLabel('Statement').fill('Something else');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const { location } = model;
    deepEqual(await edits(preview), [
      { type: 'edit', location, change: { property: 'owner', value: '@mia' } },
      { type: 'edit', location, change: { property: 'status', value: 'done' } },
    ]);
    equal(await page.getByLabel('Statement').inputValue(), model.title);
  });

  it('keeps what a person types while the plan changes', async () => {
    const preview = await open();
    await preview.card('Move the forecast').focus();
    await preview.page.keyboard.press('e');
    await preview.page.getByLabel('Owner', { exact: true }).fill('@mi');
    await preview.send({ type: 'plan', plan: { ...samplePlan(), version: 2 } });
    equal(await preview.page.getByLabel('Owner', { exact: true }).inputValue(), '@mi');
  });

  it('links by dragging the mark of a card to a goal, and by a list', async () => {
    const preview = await open();
    const { page } = preview;
    await page.getByRole('button', { name: 'Show everything (0)' }).click();
    await preview.settled();
    await preview.card('Move the forecast').hover();
    const mark = await page.locator('.link-mark').boundingBox();
    const target = await preview.drawing('40 shops').locator('.card-surface').boundingBox();
    ok(mark && target);
    await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x + 20, target.y + 20, { steps: 4 });
    equal(await page.locator('.is-target').getAttribute('data-id'), 'trials');
    await page.mouse.up();
    equal(await page.locator('.is-target').count(), 0);
    const link = { property: 'drives', target: nodeOf('trials').location };
    deepEqual(await edits(preview), [{ type: 'edit', location: model.location, change: link }]);

    await preview.card('Move the forecast').focus();
    await page.keyboard.press('l');
    equal(await page.evaluate(() => document.activeElement?.id), 'edit-link');
    await page.getByLabel('Also drives').selectOption('trials');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    deepEqual((await edits(preview)).at(-1), { type: 'edit', location: model.location, change: link });
  });

  it('drops nothing where a link cannot lead, or after Escape', async () => {
    const preview = await open();
    const { page } = preview;
    await page.getByRole('button', { name: 'Show everything (0)' }).click();
    await preview.settled();
    for (const [title, isCancelled] of [
      ['Shops throw away', false],
      ['40 shops', true],
    ] as const) {
      await preview.card('Move the forecast').hover();
      const mark = await page.locator('.link-mark').boundingBox();
      const target = await preview.drawing(title).locator('.card-surface').boundingBox();
      ok(mark && target);
      await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await page.mouse.down();
      await page.mouse.move(target.x + 20, target.y + 20, { steps: 4 });
      if (isCancelled) await page.keyboard.press('Escape');
      await page.mouse.up();
    }
    deepEqual(await edits(preview), []);
  });

  it('offers the actions of a card in a menu, with the keyboard too', async () => {
    const preview = await open();
    const { page } = preview;
    const menu = page.getByRole('menu');
    await preview.card('Spoilage per shop').click({ button: 'right' });
    await menu.waitFor();
    await menu.getByRole('menuitem', { name: 'Check in' }).click();
    deepEqual((await preview.posted()).at(-1), { type: 'checkIn', location: nodeOf('spoilage').location });
    await preview.card('Spoilage per shop').focus();
    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    deepEqual((await preview.posted()).at(-1), { type: 'peek', location: nodeOf('spoilage').location });
    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    equal(await menu.isVisible(), false);
    equal(await preview.focused(), 'spoilage');
  });
});
