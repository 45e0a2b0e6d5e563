import { defineRule } from '../define-rule.js';

/** Reported where waivers are applied, in `waiver-problems.ts`. */
export const waiverExpired = defineRule({
  meta: {
    id: 'waiver-expired',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver ends on the day that it names.',
    fixable: true,
  },
});
