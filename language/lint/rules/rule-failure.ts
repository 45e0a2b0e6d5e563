import { defineRule } from '../rule.js';
import { rulePage } from '../rule-page.js';
import markdown from './rule-failure.md';

/** Reported by the linter when a rule throws. */
export const ruleFailure = defineRule({
  meta: {
    id: 'rule-failure',
    category: 'form',
    severity: 'error',
    summary: 'A rule that fails says so; the others go on.',
    page: rulePage(markdown),
  },
});
