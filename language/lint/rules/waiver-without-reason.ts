import { removeWaiver, waiverAt } from '../fixes/edit-waiver.js';
import { defineRule } from '../rule.js';

/** Reported where waivers are applied, in `waiver-problems.ts`. */
export const waiverWithoutReason = defineRule({
  meta: {
    id: 'waiver-without-reason',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver says why.',
  },
  fix: ({ document, finding }) => {
    const waiver = waiverAt(document, finding.range.start);
    return waiver ? [removeWaiver(document, waiver)] : [];
  },
});
