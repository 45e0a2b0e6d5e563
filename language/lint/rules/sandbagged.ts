import { isLimit, type KeyResult } from '../../grammar/generated/ast.js';
import { confidencesOf } from '../../model/confidence.js';
import { cycleOf, type ElementCycle, endOfGrace, shareElapsed } from '../../model/cycle-of.js';
import { measureOf } from '../../model/measure.js';
import { progressByDay } from '../../model/movement.js';
import { givenUp, type StatusContext } from '../../model/status.js';
import { percentText } from '../../model/status-text.js';
import { callElement } from '../../names/calling.js';
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
      const cycle = cycleOf(keyResult, context.project);
      // A bound is expected to hold from the first day on.
      if (!cycle || givenUp(keyResult) || isLimit(measureOf(keyResult))) return;
      if (context.today < cycle.start || context.today > endOfGrace(cycle)) return;
      const seen = metEarly(keyResult, cycle, context) ?? certainEarly(keyResult, cycle, context);
      if (!seen) return;
      const ask = 'Is the target far enough away? Raise it, or use the rest of the cycle for another goal.';
      context.report({ node: keyResult }, `${seen} ${ask}`);
    },
  },
});

function metEarly(keyResult: KeyResult, cycle: ElementCycle, context: StatusContext): string | undefined {
  const until = context.today < cycle.end ? context.today : cycle.end;
  for (const { date, ratio, text } of progressByDay(keyResult, { start: cycle.start, end: until }, context)) {
    const gone = shareElapsed(cycle, date);
    if (gone >= early) return undefined;
    if (ratio >= 1) {
      return `With ${text} on ${date}, ${callElement(keyResult)} was met when ${percentText(gone)} of ${cycle.name} was gone.`;
    }
  }
  return undefined;
}

function certainEarly(keyResult: KeyResult, cycle: ElementCycle, context: StatusContext): string | undefined {
  const [first] = confidencesOf(keyResult, context);
  if (!first || first.value < certain || shareElapsed(cycle, first.date) > start) return undefined;
  const gone = percentText(shareElapsed(cycle, first.date));
  return `On ${first.date}, with ${gone} of ${cycle.name} gone, the confidence in ${callElement(keyResult)} was ${percentText(first.value)}.`;
}
