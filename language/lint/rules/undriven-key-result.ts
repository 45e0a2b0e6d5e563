import { isDropped, isScore } from '../../grammar/generated/ast.js';
import { cycleOf } from '../../model/cycle-of.js';
import { driversOf } from '../../model/drivers.js';
import { callElement } from '../../names/calling.js';
import { isOver } from '../../observation/today.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const undrivenKeyResult = defineRule({
  meta: {
    id: 'undriven-key-result',
    category: 'chain',
    severity: 'hint',
    summary: 'Every key result has an initiative that drives it.',
    needsAllFiles: true,
  },
  check: {
    KeyResult: (keyResult, { project, references, today, report }) => {
      if (!keyResult.title && !keyResult.name) return;
      if (keyResult.statements.some((statement) => isDropped(statement) || isScore(statement))) return;
      const cycle = cycleOf(keyResult, project);
      if (cycle && isOver(cycle.end, today)) return;
      if (driversOf(keyResult, references).length > 0) return;
      const seen = say`No initiative drives ${callElement(keyResult)}.`;
      report(
        { node: keyResult },
        say`${seen} Add the work that you will try as an initiative, or watch the number as a metric.`,
      );
    },
  },
});
