import { isLimit, type KeyResult } from '../../grammar/generated/ast.js';
import { clockOf, type GoalClock, lastDayUpTo, timeText } from '../../model/clock.js';
import { confidencesOf } from '../../model/confidence.js';
import { endOfGrace, shareElapsed } from '../../model/cycle-of.js';
import { measureOf } from '../../model/measure.js';
import { progressByDay } from '../../model/movement.js';
import { givenUp, type StatusContext } from '../../model/status.js';
import { percentText } from '../../model/status-text.js';
import { callElement } from '../../names/calling.js';
import { hasCome, isOver } from '../../observation/today.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

/** The confidence from which a team is certain, if the cycle has just begun. */
const certain = 0.95;
/** The share of a cycle that counts as its start, for confidence. */
const start = 0.2;
/** The share of a cycle in which a met target counts as too early. */
const early = 1 / 3;

export const sandbagged = defineRule({
  meta: {
    id: 'sandbagged',
    category: 'measurement',
    severity: 'information',
    summary: 'A target is so far away that the team is not certain at the start.',
  },
  check: {
    KeyResult: (keyResult, context) => {
      const clock = clockOf(keyResult, context.project);
      // A bound is expected to hold from the first day on.
      if (!clock || givenUp(keyResult) || isLimit(measureOf(keyResult))) return;
      if (!hasCome(clock.start, context.today) || isOver(endOfGrace(clock), context.today)) return;
      const seen = metEarly(keyResult, clock, context) ?? certainEarly(keyResult, clock, context);
      if (!seen) return;
      const ask = say`Is the target far enough away? Raise it, or use the rest of the cycle for another goal.`;
      context.report({ node: keyResult }, `${seen} ${ask}`);
    },
  },
});

function metEarly(keyResult: KeyResult, clock: GoalClock, context: StatusContext): string | undefined {
  const until = lastDayUpTo(context.today, clock);
  for (const { date, ratio, text } of progressByDay(keyResult, { start: clock.start, end: until }, context)) {
    const gone = shareElapsed(clock, date);
    if (gone >= early) return undefined;
    if (ratio >= 1) {
      return say`With ${text} on ${date}, ${callElement(keyResult)} was met when ${percentText(gone)} of ${timeText(clock)} was gone.`;
    }
  }
  return undefined;
}

function certainEarly(keyResult: KeyResult, clock: GoalClock, context: StatusContext): string | undefined {
  const [first] = confidencesOf(keyResult, context);
  if (!first || first.value < certain || shareElapsed(clock, first.date) > start) return undefined;
  const gone = percentText(shareElapsed(clock, first.date));
  return say`On ${first.date}, with ${gone} of ${timeText(clock)} gone, the confidence in ${callElement(keyResult)} was ${percentText(first.value)}.`;
}
