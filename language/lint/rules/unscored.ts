import { isScore } from '../../grammar/generated/ast.js';
import { checkInSchedule } from '../../model/cadence.js';
import { intervalText } from '../../model/cadence-text.js';
import { clockIn } from '../../model/clock.js';
import { cycleOf, endOfGrace } from '../../model/cycle-of.js';
import { longPastCycleOf } from '../../model/long-past-cycle.js';
import { givenUp } from '../../model/status.js';
import { callElement } from '../../names/calling.js';
import { exactly, isOver } from '../../observation/today.js';
import { daysBetween } from '../../values/dates.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const unscored = defineRule({
  meta: {
    id: 'unscored',
    category: 'progress',
    severity: 'information',
    summary: 'A key result ends with a score, or with a check-in from the end of its cycle.',
  },
  check: {
    KeyResult: (keyResult, context) => {
      const cycle = cycleOf(keyResult, context.project);
      if (!cycle || !isOver(endOfGrace(cycle), context.today)) return;
      // The rule `outside-cycle` asks whether this cycle is meant.
      if (longPastCycleOf(keyResult, context)) return;
      if (givenUp(keyResult) || keyResult.statements.some(isScore)) return;
      const { last, missed, interval } = checkInSchedule(keyResult, clockIn(cycle, keyResult), context);
      if (last && missed === 0) return;
      const ended = say`${cycle.name} ended on ${cycle.end}, ${daysBetween(cycle.end, exactly(context.today))} days ago`;
      const update = last
        ? say`its last check-in is from ${last}, although one was due ${intervalText(interval)}`
        : say`it never had a check-in`;
      context.report(
        { node: keyResult },
        say`${ended}, and ${callElement(keyResult)} has no score: ${update}. Write \`score DATE 0.7 "what moved and why"\`.`,
      );
    },
  },
});
