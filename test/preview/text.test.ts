import { equal, ok } from 'node:assert/strict';
import { describePreview } from './describe-preview.js';
import { hostileTexts } from './hostile-texts.js';
import { samplePlan, withNodes } from './sample-plan.js';

describePreview('text', (open) => {
  for (const [name, title] of hostileTexts) {
    it(`shows ${name} as text and nothing else`, async () => {
      const plan = withNodes(samplePlan(), {
        spoilage: {
          title,
          owner: `@${title.slice(0, 40)}`,
          checkIns: [{ date: '2026-10-12', text: title, note: title }],
        },
      });
      const preview = await open({ plan });
      const location = plan.nodes.find(({ id }) => id === 'spoilage')?.location;
      await preview.send({ type: 'select', location: location as never });
      equal(await preview.page.locator('.details h2').textContent(), title);
      const drawn = await preview.page.locator('[data-id=spoilage].card text').allTextContents();
      ok(
        drawn.some((text) => text.length > 3),
        `${drawn}`,
      );
      equal(await preview.page.evaluate(() => 'hacked' in window), false);
      equal(await preview.page.locator('main img, main script').count(), 0);
      const [card, surface] = await Promise.all([
        preview.page.locator('[data-id=spoilage].card').boundingBox(),
        preview.page.locator('[data-id=spoilage].card > .card-surface').first().boundingBox(),
      ]);
      ok(
        (card?.width ?? 0) <= (surface?.width ?? 0) + 6,
        `nothing sticks out: ${card?.width} of ${surface?.width}`,
      );
      ok(await preview.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
      await preview.screenshot(`text-${name.replaceAll(/[ ,]+/g, '-')}`);
    });
  }
});
