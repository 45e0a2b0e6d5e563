import { defineRule } from '../define-rule.js';
import { reportWork } from '../work-in-key-result.js';

export const activityKeyResult = defineRule({
  meta: {
    id: 'activity-key-result',
    category: 'phrasing',
    severity: 'warning',
    summary: 'A key result is the change that follows from the effort, not the effort.',
    fixable: true,
    subsumes: ['missing-measure', 'missing-baseline', 'bridge-key-result'],
  },
  check: { KeyResult: (keyResult, context) => reportWork(keyResult, 'activity', context) },
});
