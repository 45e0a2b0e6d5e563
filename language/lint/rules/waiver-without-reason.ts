import { defineRule } from '../define-rule.js';

/** `waiver-problems.ts` reports this finding, where waivers are applied. */
export const waiverWithoutReason = defineRule({
  meta: {
    id: 'waiver-without-reason',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver gives a reason.',
    fixable: true,
  },
});
