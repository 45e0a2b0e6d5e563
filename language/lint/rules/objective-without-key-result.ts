import { clockOf, isEarly } from '../../model/clock.js';
import { lacksKeyResults } from '../../model/gaps.js';
import { callElement } from '../../names/calling.js';
import { defineRule } from '../define-rule.js';
import { addKeyResult } from '../fixes/add-key-result.js';

export const objectiveWithoutKeyResult = defineRule({
  meta: {
    id: 'objective-without-key-result',
    category: 'measurement',
    severity: 'warning',
    summary:
      'Every objective has a key result that shows whether it comes true, or is one that others support.',
    fixable: true,
    needsAllFiles: true,
  },
  check: {
    Objective: (objective, context) => {
      const { document, project, today, report } = context;
      // What cannot be read may be the key result that is missing.
      if (document.parseResult.parserErrors.length > 0 || !lacksKeyResults(objective, context)) return;
      const clock = clockOf(objective, project);
      // What is over is past asking.
      if (clock && clock.end < today) return;
      // A plan is written from the top: without a cycle nobody knows when it should be whole.
      const mayComeYet = !clock || isEarly(clock, project.configuration.status.notStarted, today);
      report(
        { node: objective },
        `No key result shows whether the ${callElement(objective)} comes true. Which number would tell?`,
        { ...(mayComeYet && { severity: 'information' }), fix: () => addKeyResult(objective) },
      );
    },
  },
});
