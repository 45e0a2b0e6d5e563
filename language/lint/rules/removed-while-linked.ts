import { defineRule } from '../define-rule.js';

/** `okr check --since` reports this rule, because only two versions together show what was removed. */
export const removedWhileLinked = defineRule({
  meta: {
    id: 'removed-while-linked',
    category: 'chain',
    severity: 'error',
    summary: 'No link uses the name of an element that a change removed or renamed.',
  },
});
