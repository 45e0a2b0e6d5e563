import { reportOneSidedTiming } from '../one-sided-timing.js';
import { defineRule } from '../rule.js';
import { rulePage } from '../rule-page.js';
import markdown from './only-leading.md';

export const onlyLeading = defineRule({
  meta: {
    id: 'only-leading',
    category: 'measurement',
    severity: 'information',
    summary: 'At least one key result of an objective confirms that it came true.',
    page: rulePage(markdown),
  },
  check: {
    Objective: (objective, context) =>
      reportOneSidedTiming(
        objective,
        'leading',
        'they move early, and none confirms that the outcome came. Which number would prove it?',
        context,
      ),
  },
});
