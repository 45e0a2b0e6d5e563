import { workFixes } from '../fixes/work-fixes.js';
import { defineRule } from '../rule.js';
import { reportWork } from '../work-in-key-result.js';

export const activityKeyResult = defineRule({
  meta: {
    id: 'activity-key-result',
    category: 'phrasing',
    severity: 'warning',
    summary: 'A key result is the change that follows from the effort, not the effort.',
    subsumes: ['missing-measure', 'missing-baseline', 'bridge-key-result'],
  },
  check: { KeyResult: (keyResult, context) => reportWork(keyResult, 'activity', context) },
  fix: workFixes,
});
