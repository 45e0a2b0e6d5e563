import { removeRule, waiverAt } from '../fixes/edit-waiver.js';
import { defineRule } from '../rule.js';
import type { WaiverProblemData } from '../waiver-problems.js';

/** Reported where waivers are applied, in `waiver-problems.ts`. */
export const waiverUnused = defineRule({
  meta: {
    id: 'waiver-unused',
    category: 'form',
    severity: 'warning',
    summary: 'A waiver answers for something that a rule finds there.',
  },
  fix: ({ document, finding }) => {
    const waiver = waiverAt(document, finding.range.start);
    if (!waiver) return [];
    const remove = removeRule(document, waiver, finding.range.start);
    const nearest = (finding.data as WaiverProblemData | undefined)?.nearest;
    if (!nearest) return [{ ...remove, preferred: true }];
    const edits = { [document.uri.toString()]: [{ range: finding.range, newText: nearest }] };
    return [{ title: `Change to ${nearest}`, edits, preferred: true }, remove];
  },
});
