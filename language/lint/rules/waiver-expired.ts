import { removeWaiver, waiverAt } from '../fixes/edit-waiver.js';
import { defineRule } from '../rule.js';

/** Reported where waivers are applied, in `waiver-problems.ts`. */
export const waiverExpired = defineRule({
  meta: {
    id: 'waiver-expired',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver ends on the day that it names.',
  },
  fix: ({ document, finding }) => {
    const waiver = waiverAt(document, finding.range.start);
    return waiver ? [removeWaiver(document, waiver)] : [];
  },
});
