import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describePreview } from './describe-preview.js';
import type { PreviewPage } from './fake-host.js';
import { samplePlan } from './sample-plan.js';
import { secondTabs, tabs } from './tabs.js';
import { themes } from './themes.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the checker finds wrong, each as one line. */
async function violations({ page }: PreviewPage): Promise<string[]> {
  // The protocol of the debugger runs it: the page's own policy would rightly refuse.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary: string }[];
    }
  });
}

describePreview('accessibility', (open) => {
  for (const [name, theme] of Object.entries(themes)) {
    for (const tab of tabs) {
      it(`has no violation in ${name}, ${tab}`, async () => {
        const preview = await open({ theme });
        const { location } = samplePlan().nodes.find(({ id }) => id === 'trust') ?? {};
        await preview.send({ type: 'select', location: location as never });
        await preview.page.getByRole('button', { name: 'Filter' }).click();
        await preview.page.getByRole('checkbox', { name: 'Replenishment' }).check();
        if (tab === 'Tree') deepEqual(await violations(preview), [], 'with a menu open');
        await preview.page.keyboard.press('Escape');
        await preview.page.getByRole('searchbox').fill('forecast');
        await preview.page.getByRole('tab', { name: tab }).click();
        await preview.settled();
        deepEqual(await violations(preview), []);
        await preview.screenshot(`${tab.toLowerCase()}-${name}`);
      });
    }
  }

  for (const width of [340, 560]) {
    it(`has no violation and fits in a column of ${width} pixels`, async () => {
      const preview = await open({ width, theme: themes.light });
      const { location } = samplePlan().nodes.find(({ id }) => id === 'spoilage') ?? {};
      await preview.send({ type: 'select', location: location as never });
      await preview.settled();
      for (const tab of [...secondTabs, 'Tree']) {
        await preview.page.getByRole('tab', { name: tab }).click();
        deepEqual(await violations(preview), [], tab);
        equal(await preview.page.evaluate(() => document.documentElement.scrollWidth), width);
      }
      await preview.screenshot(`width-${width}`);
    });
  }

  for (const [name, theme] of Object.entries(themes))
    it(`has no violation in ${name} with the form, the key and the menu of a card`, async () => {
      const preview = await open({ theme });
      const { page } = preview;
      await preview.card('Move the forecast').focus();
      await page.keyboard.press('e');
      await page.getByRole('button', { name: 'Key', exact: true }).click();
      await preview.settled();
      deepEqual(await violations(preview), [], 'form and key');
      await preview.card('Spoilage per shop').click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      deepEqual(await violations(preview), [], 'menu');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Display' }).click();
      deepEqual(await violations(preview), [], 'display');
    });

  it('has no violation while there is nothing to show', async () => {
    const preview = await open();
    await preview.send({ type: 'plan', plan: null });
    deepEqual(await violations(preview), []);
    await preview.screenshot('empty');
  });
});
