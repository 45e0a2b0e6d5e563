import { defineRule } from '../define-rule.js';

/** Reported where waivers are applied, in `waiver-problems.ts`. */
export const waiverUnused = defineRule({
  meta: {
    id: 'waiver-unused',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver answers for something that a rule finds there.',
    fixable: true,
  },
});
