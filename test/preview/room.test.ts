import { deepEqual, equal, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { samplePlan } from './sample-plan.js';
import { tabs } from './tabs.js';

const location = samplePlan().nodes.find(({ id }) => id === 'spoilage')?.location as never;

describePreview('room', (open) => {
  const details = ({ page }: PreviewPage) => page.locator('.details').isVisible();

  it('opens the details where there is room, and next to the text when they are asked for', async () => {
    const preview = await open({ width: 1200 });
    await preview.send({ type: 'select', location });
    equal(await details(preview), true);
    await preview.page.setViewportSize({ width: 560, height: 800 });
    await preview.page.waitForFunction(() => document.querySelector<HTMLElement>('.details')?.hidden);
    await preview.page.getByRole('button', { name: 'Details (Space)' }).click();
    equal(await details(preview), true);
    deepEqual((await preview.saved())?.details, { narrow: true, wide: true });
    const again = await open({ width: 560, remembered: await preview.saved() });
    equal(await details(again), true, 'the choice is remembered');
    await again.page.getByRole('button', { name: 'Close the details' }).click();
    equal(await details(again), false);
    await again.page.setViewportSize({ width: 1200, height: 800 });
    await again.page.waitForFunction(() => !document.querySelector<HTMLElement>('.details')?.hidden);
  });

  for (const width of [340, 460, 560]) {
    it(`spends two rows on controls in ${width} pixels, none of them cut off`, async () => {
      const preview = await open({
        width,
        plan: { ...samplePlan(), project: 'file:///a-project-with-a-long-name' },
      });
      for (const tab of tabs) {
        await preview.page.getByRole('tab', { name: tab }).click();
        const header = await preview.page.locator('header').boundingBox();
        ok(header && header.height <= 72, `${header?.height} in ${tab}`);
        const ends = await preview.page
          .locator('header :is(button, .search):visible')
          .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().right));
        ok(Math.max(...ends) <= width, `${Math.max(...ends)} in ${tab}`);
      }
    });
  }
});
