import { defineRule } from '../define-rule.js';

/** `waiver-problems.ts` reports this finding, where waivers are applied. */
export const waiverExpired = defineRule({
  meta: {
    id: 'waiver-expired',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver ends on its date.',
    fixable: true,
  },
});
