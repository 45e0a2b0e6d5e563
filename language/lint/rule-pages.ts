import { type RulePage, rulePage } from './rule-page.js';
import { ruleTexts } from './rules/index.js';

/**
 * Returns the page of a rule.
 *
 * @throws {Error} if there is no such rule
 */
export function pageOf(id: string): RulePage {
  const text = ruleTexts[id];
  if (text === undefined) throw new Error(`The rule ${id} has no page.`);
  return rulePage(text);
}
