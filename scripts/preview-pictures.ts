// Makes pictures of the preview, for people to look at: `npm run pictures:preview [-- WORD …]` makes those whose names contain all words,
// such as `500 dark tree`. They land in out/pictures. No test compares them. Needs Chromium.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PlanGraph } from '../language/protocol.js';
import { viewTitles } from '../preview/views/view-names.js';
import { closeBrowser } from '../test/preview/browser.js';
import { FakeHost, type PreviewPage } from '../test/preview/fake-host.js';
import { type Theme, themes } from '../test/preview/themes.js';
import { examplePlan } from '../test/support/example-plan.js';
import { syntheticPlan } from '../test/support/synthetic-plan.js';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'out/pictures' } },
});

const plans: Readonly<Record<string, () => PlanGraph | Promise<PlanGraph>>> = {
  '10': () => syntheticPlan(10),
  '44': () => syntheticPlan(44),
  example: examplePlan,
  '500': () => syntheticPlan(500),
  '2000': () => syntheticPlan(2_000),
};

/** The page in a wide window in each theme, and in a column next to the text. */
const windows: readonly { name: string; theme: Theme; width: number; height: number }[] = [
  { name: 'light', theme: themes.light, width: 1320, height: 840 },
  { name: 'dark', theme: themes.dark, width: 1320, height: 840 },
  { name: 'high-contrast', theme: themes['high-contrast'], width: 1320, height: 840 },
  { name: 'narrow', theme: themes.light, width: 560, height: 840 },
];

mkdirSync(values.out, { recursive: true });
const host = await FakeHost.start();
for (const [size, makePlan] of Object.entries(plans)) {
  for (const window of windows) {
    const pictures = picturesOf(`${size}-${window.name}`);
    if (pictures.length === 0) continue;
    const preview = await host.open(window);
    await preview.send({ type: 'plan', plan: await makePlan() });
    await preview.settled();
    for (const { name, prepare } of pictures) {
      await prepare(preview);
      await preview.settled();
      await preview.page.screenshot({ path: `${values.out}/${name}.png` });
      console.log(`${values.out}/${name}.png`);
    }
    await preview.page.close();
  }
}
await closeBrowser();

interface Picture {
  name: string;
  prepare(preview: PreviewPage): Promise<unknown>;
}

/** The pictures of one page whose names contain all words asked for. */
function picturesOf(prefix: string): Picture[] {
  const all: Picture[] = [
    { name: `${prefix}-tree-first`, prepare: ({ page }) => page.getByRole('tab', { name: 'Tree' }).click() },
    {
      name: `${prefix}-tree-all`,
      prepare: ({ page }) => page.getByRole('button', { name: 'Show everything' }).click(),
    },
    {
      name: `${prefix}-tree-key`,
      prepare: async ({ page }) => {
        await page.getByRole('button', { name: 'Moved' }).first().click({ force: true });
        await page.getByRole('button', { name: 'Key', exact: true }).click();
      },
    },
    {
      name: `${prefix}-tree-edit`,
      prepare: async ({ page }) => {
        await page.locator('[role=treeitem]').nth(1).focus();
        await page.keyboard.press('e');
      },
    },
    ...Object.values(viewTitles)
      .filter((title) => title !== 'Tree')
      .map((title) => ({
        name: `${prefix}-${title.toLowerCase()}`,
        prepare: ({ page }: PreviewPage) => page.getByRole('tab', { name: title }).click(),
      })),
    {
      name: `${prefix}-timeline-month`,
      prepare: async ({ page }) => {
        await page.getByRole('tab', { name: 'Timeline' }).click();
        await page.getByRole('button', { name: 'Month' }).click();
      },
    },
  ];
  return all.filter(({ name }) => words.every((word) => name.split('-').includes(word)));
}
