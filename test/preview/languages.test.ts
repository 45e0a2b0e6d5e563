import { deepEqual, equal, match } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PlanGraph } from '../../language/protocol.js';
import { examplePlan } from '../support/example-plan.js';
import { languages, leftInEnglish } from '../support/translations.js';
import { describePreview } from './describe-preview.js';

describePreview('languages', (open) => {
  let plan: PlanGraph;

  before(async () => {
    plan = await examplePlan();
  });

  for (const language of languages) {
    it(`says everything in the language ${language.tag}, and cuts nothing`, async () => {
      const preview = await open({ language, plan });
      const { page } = preview;
      equal(await page.locator('html').getAttribute('lang'), language.tag);
      const known = textsOf(plan);
      const node = plan.nodes.find(({ kind, findings }) => kind === 'key-result' && findings.length > 0);
      if (!node) throw new Error('The example has no key result with a finding.');
      await preview.send({ type: 'select', location: node.location });
      const views = await page.getByRole('tab').all();
      equal(views.length, 4);
      for (const view of views) {
        await view.click();
        await preview.settled();
        deepEqual(leftInEnglish(await page.evaluate(shownTexts), language, known), []);
        deepEqual(await page.evaluate(cutTexts), []);
        await preview.screenshot(`language-${language.tag}-${(await view.getAttribute('id'))?.slice(4)}`);
      }
      await views[0]?.click();
      await page.locator('[role=treeitem]').nth(2).click({ button: 'right', force: true });
      await page.locator('.card-menu').waitFor();
      deepEqual(leftInEnglish(await page.evaluate(shownTexts), language, known), []);
      await preview.screenshot(`language-${language.tag}-menu`);
    });

    it(`has room for the language ${language.tag} in a narrow panel`, async () => {
      const preview = await open({ language, plan, width: 480 });
      for (const view of await preview.page.getByRole('tab').all()) {
        await view.click();
        await preview.settled();
        equal(await sidewaysScroll(preview.page), 0);
        await preview.screenshot(
          `language-${language.tag}-narrow-${(await view.getAttribute('id'))?.slice(4)}`,
        );
      }
    });
  }

  it('writes the date in the order of the language', async () => {
    const german = languages.find(({ tag }) => tag === 'de');
    const preview = await open({ language: german, plan });
    match((await preview.page.locator('header time').textContent()) ?? '', /^Stand 16\. November 2026$/);
  });
});

/** Returns every text of a plan: what people wrote, and what the server said. */
function textsOf(value: unknown): Set<string> {
  const found = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part === 'string') found.add(part.trim());
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
  };
  collect(value);
  return found;
}

/** Runs in the page: returns all texts, also those for people who do not see the page. */
function shownTexts(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('script, pre, code, .statement, .overview-title'))
      texts.push(node.textContent ?? '');
  for (const attribute of ['aria-label', 'title', 'placeholder'])
    for (const element of document.querySelectorAll(`[${attribute}]`))
      texts.push(element.getAttribute(attribute) ?? '');
  return texts;
}

/** Runs in the page: returns the texts of controls that are wider than their control. */
function cutTexts(): string[] {
  return [...document.querySelectorAll<HTMLElement>('header button, header a, .timeline-controls button, dt')]
    .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ textContent }) => textContent ?? '');
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
