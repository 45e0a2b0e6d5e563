import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { reportOneSidedTiming } from '../one-sided-timing.js';

export const onlyLeading = defineRule({
  meta: {
    id: 'only-leading',
    category: 'measurement',
    severity: 'information',
    summary: 'At least one key result of an objective is lagging.',
  },
  check: {
    Objective: (objective, context) =>
      reportOneSidedTiming(
        objective,
        'leading',
        (count, name) =>
          say`All ${count} key results of ${name} are leading: they move early, and none confirms that the outcome came. Which number would prove it?`,
        context,
      ),
  },
});
