import { workFixes } from '../fixes/work-fixes.js';
import { defineRule } from '../rule.js';
import { rulePage } from '../rule-page.js';
import { reportWork } from '../work-in-key-result.js';
import markdown from './output-key-result.md';

export const outputKeyResult = defineRule({
  meta: {
    id: 'output-key-result',
    category: 'phrasing',
    severity: 'warning',
    summary: 'A key result is the change that follows from the work, not a product of the work.',
    page: rulePage(markdown),
    subsumes: ['missing-measure', 'missing-baseline', 'bridge-key-result'],
  },
  check: { KeyResult: (keyResult, context) => reportWork(keyResult, 'output', context) },
  fix: workFixes,
});
