import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { reportOneSidedTiming } from '../one-sided-timing.js';

export const onlyLagging = defineRule({
  meta: {
    id: 'only-lagging',
    category: 'measurement',
    severity: 'information',
    summary: 'At least one key result of an objective is leading.',
  },
  check: {
    Objective: (objective, context) =>
      reportOneSidedTiming(
        objective,
        'lagging',
        (count, name) =>
          say`All ${count} key results of ${name} are lagging: they confirm when it is over, and none warns while there is time to act. Which number moves first?`,
        context,
      ),
  },
});
