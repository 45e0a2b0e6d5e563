import { defineRule } from '../define-rule.js';

/** Reported by `okr check --since`: only two versions together tell what was taken away. */
export const removedWhileLinked = defineRule({
  meta: {
    id: 'removed-while-linked',
    category: 'chain',
    severity: 'error',
    summary: 'What a change removes or renames is named by nothing else.',
  },
});
