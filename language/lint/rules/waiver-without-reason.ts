import { defineRule } from '../define-rule.js';

/** Reported where waivers are applied, in `waiver-problems.ts`. */
export const waiverWithoutReason = defineRule({
  meta: {
    id: 'waiver-without-reason',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver says why.',
    fixable: true,
  },
});
