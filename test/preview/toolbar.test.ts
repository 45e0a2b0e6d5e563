import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { themes } from './themes.js';

describePreview('toolbar', (open) => {
  const said = (preview: PreviewPage) => preview.page.locator('[role=status].visually-hidden').textContent();
  const count = (preview: PreviewPage) => preview.page.locator('.search-count').textContent();

  it('names the project, the day and how much there is', async () => {
    const preview = await open();
    const header = (await preview.page.locator('header').textContent()) ?? '';
    match(header, /goals.*as of 26 October 2026.*2 objectives · 3 key results · 3 initiatives/);
  });

  it('filters, says by what, and takes it back one by one or at once', async () => {
    const preview = await open();
    const { page } = preview;
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'platform' }).check();
    deepEqual(await preview.ids(), ['trusted-forecasts', 'planners']);
    match((await preview.card('Shops trust').getAttribute('aria-label')) ?? '', /shown as context/);
    await page.getByRole('checkbox', { name: 'Stale' }).check();
    await page.keyboard.press('Escape');
    const shown = page.getByRole('group', { name: 'What is shown' });
    match((await shown.textContent()) ?? '', /2 of 9 shown.*Status: Stale.*Team: platform/);
    await page.getByRole('button', { name: 'Leave Team: platform' }).click();
    match((await shown.textContent()) ?? '', /^(?!.*platform)/);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    equal(await shown.isVisible(), false);
    ok((await preview.ids()).includes('spoilage'));
  });

  it('offers only what the plan has, and leaves what has no findings out', async () => {
    const preview = await open();
    const { page } = preview;
    await page.getByRole('button', { name: 'Filter' }).click();
    deepEqual(await page.locator('fieldset:has-text("Status") .choice').allTextContents(), [
      'Off track',
      'Stale',
      'At risk',
      'Unknown',
      'On track',
    ]);
    await page.getByRole('checkbox', { name: 'Only with findings' }).check();
    deepEqual(await preview.ids(), ['trusted-forecasts', 'less-waste', 'trust', 'lonely']);
  });

  it('turns the tree, and leaves levels out', async () => {
    const preview = await open();
    const { page } = preview;
    const place = async (title: string) => {
      const box = await preview.card(title).boundingBox();
      ok(box);
      return box;
    };
    ok((await place('Shops throw away')).y > (await place('Shops trust')).y + 50);
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio', { name: 'From left to right' }).check();
    await preview.settled();
    ok((await place('Shops throw away')).x > (await place('Shops trust')).x + 50);
    await page.getByRole('checkbox', { name: 'Key results' }).uncheck();
    ok(!(await preview.ids()).includes('spoilage'));
    equal(await preview.card('Move the forecast').getAttribute('aria-level'), '3');
    await page.getByRole('checkbox', { name: 'Fold work whose key result is on track' }).uncheck();
    await page.getByRole('checkbox', { name: 'Key results' }).check();
    ok((await preview.ids()).includes('roadshow'));
  });

  it('collapses and expands everything', async () => {
    const preview = await open();
    await preview.page.getByRole('button', { name: 'Collapse all' }).click();
    deepEqual(await preview.ids(), ['trusted-forecasts', 'lonely']);
    await preview.page.getByRole('button', { name: 'Expand all' }).click();
    await preview.page.getByRole('button', { name: 'Show everything (0)' }).click();
    await preview.settled();
    equal((await preview.ids()).length, 9);
  });

  it('finds words, lights up what has them, and goes from one to the next', async () => {
    const preview = await open();
    const box = preview.page.getByRole('searchbox');
    await box.fill('forecast');
    equal(await count(preview), '5 matches');
    equal(await said(preview), '5 matches');
    equal(await preview.page.locator('.is-match').count(), 5);
    for (const place of ['1 of 5', '2 of 5']) {
      await box.press('Enter');
      equal(await count(preview), place);
    }
    equal(await preview.page.locator('.item[aria-selected=true]').getAttribute('data-id'), 'nightly-model');
    await box.press('Shift+Enter');
    equal(await count(preview), '1 of 5');
    await box.press('Shift+Enter');
    equal(await count(preview), '5 of 5', 'around the end');
    await box.fill('zebra');
    equal(await said(preview), 'No match');
    await box.press('Escape');
    equal(await preview.page.locator('.is-match').count(), 0);
  });

  it('gives the keyboard to the card that was found, and keeps it where nothing was', async () => {
    const preview = await open();
    const { page } = preview;
    const box = page.getByRole('searchbox');
    await box.fill('forecast by hand');
    await box.press('Enter');
    await box.press('Escape');
    equal(await box.inputValue(), '');
    equal(await preview.focused(), 'planners');
    await box.fill('nobody wrote this');
    await box.press('Escape');
    equal(await box.evaluate((one) => one === document.activeElement), true);
  });

  it('offers details only where there is something to report', async () => {
    const preview = await open();
    const button = preview.page.getByRole('button', { name: 'Details (Space)' });
    equal(await button.isDisabled(), true);
    equal(await button.getAttribute('aria-pressed'), 'false');
    await preview.card('Spoilage per shop').click();
    equal(await button.getAttribute('aria-pressed'), 'true');
    equal(await preview.page.locator('.details').isVisible(), true);
  });

  it('does not frame what is not pressed', async () => {
    const theme = {
      ...themes.light,
      variables: { ...themes.light.variables, 'button-border': 'rgb(0, 0, 255)' },
    };
    const { page } = await open({ theme });
    const borders = await page
      .locator('.toolbar .button')
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderColor));
    deepEqual(
      borders,
      borders.map(() => 'rgba(0, 0, 0, 0)'),
    );
  });

  it('unfolds what it goes to', async () => {
    const preview = await open();
    ok(!(await preview.ids()).includes('roadshow'));
    await preview.page.getByRole('searchbox').fill('every region');
    await preview.page.keyboard.press('Enter');
    ok((await preview.ids()).includes('roadshow'));
  });

  it('looks at one line of sight, with a chip to leave it', async () => {
    const preview = await open();
    const button = preview.page.getByRole('button', { name: /Line of sight of this node/ });
    equal(await button.isDisabled(), true);
    await preview.send({
      type: 'select',
      location: {
        uri: 'file:///goals/replenishment.okr',
        range: { start: { line: 32, character: 0 }, end: { line: 32, character: 0 } },
      },
    });
    await button.click();
    ok(!(await preview.ids()).includes('planners') || !(await preview.ids()).includes('trust'));
    equal(await button.getAttribute('aria-pressed'), 'true');
    match((await said(preview)) ?? '', /Only the line of sight of Spoilage per shop/);
    await preview.page.getByRole('button', { name: /Leave Line of sight: Spoilage/ }).click();
    ok((await preview.ids()).includes('trust'));
  });
});
