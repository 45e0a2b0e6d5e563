import { defineRule } from '../define-rule.js';

/** Reported by the linter when a rule throws. */
export const ruleFailure = defineRule({
  meta: {
    id: 'rule-failure',
    category: 'form',
    severity: 'error',
    summary: 'A failure of a rule is reported, and all other rules still run.',
  },
});
