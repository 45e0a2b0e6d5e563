import { clockOf, isEarly } from '../../model/clock.js';
import { lacksKeyResults } from '../../model/gaps.js';
import { callElement } from '../../names/calling.js';
import { syntaxProblems } from '../../parser/syntax-problems.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { addKeyResult } from '../fixes/add-key-result.js';

export const objectiveWithoutKeyResult = defineRule({
  meta: {
    id: 'objective-without-key-result',
    category: 'measurement',
    severity: 'warning',
    summary: 'Every objective has a key result, or another goal supports it.',
    fixable: true,
    needsAllFiles: true,
  },
  check: {
    Objective: (objective, context) => {
      const { document, project, today, report } = context;
      // The text with the syntax error may be the missing key result.
      if (!lacksKeyResults(objective, context) || syntaxProblems(document).length > 0) return;
      const clock = clockOf(objective, project);
      // People write a plan from the top: in the first days, or without a cycle, key results may still be missing.
      const mayComeYet = !clock || isEarly(clock, project.configuration.status.notStarted, today);
      report(
        { node: objective },
        say`No key result shows whether the ${callElement(objective)} comes true. Which number would tell?`,
        { ...(mayComeYet && { severity: 'information' }), fix: () => addKeyResult(objective) },
      );
    },
  },
});
