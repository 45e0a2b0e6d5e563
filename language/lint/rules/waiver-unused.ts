import { defineRule } from '../define-rule.js';

/** `waiver-problems.ts` reports this finding, where waivers are applied. */
export const waiverUnused = defineRule({
  meta: {
    id: 'waiver-unused',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver matches a finding.',
    fixable: true,
  },
});
