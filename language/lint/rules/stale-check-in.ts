import { isKeyResult, isObjective, isZones, type KeyResult } from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { type CheckInSchedule, checkInSchedule } from '../../model/cadence.js';
import { dueText } from '../../model/cadence-text.js';
import { checkInsOf } from '../../model/check-ins.js';
import { clockOf } from '../../model/clock.js';
import { currentValue, measureOf } from '../../model/measure.js';
import { keyResultStatus } from '../../model/status.js';
import { callElement } from '../../names/calling.js';
import { exactly, hasCome, isOver } from '../../observation/today.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { addSince } from '../fixes/add-since.js';
import { checkInToday } from '../fixes/check-in-today.js';
import type { Fix } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

/** From this number of missed check-ins on, the finding is a warning. */
const warnFrom = 2;

export const staleCheckIn = defineRule({
  meta: {
    id: 'stale-check-in',
    category: 'progress',
    severity: 'information',
    summary: 'A key result has check-ins as often as its cadence requires.',
    needsAllFiles: true,
    fixable: true,
  },
  check: {
    KeyResult: (keyResult, context) => {
      // Nothing is stale where no check-in is missing, and the status takes longer to compute.
      const clock = clockOf(keyResult, context.project);
      if (!clock || !hasCome(clock.start, context.today)) return;
      if (checkInSchedule(keyResult, clock, context).missed === 0) return;
      const { status, schedule } = keyResultStatus(keyResult, context);
      if (status !== 'stale' || !schedule) return;
      const { interval, source, missed, last } = schedule;
      const span = spanText(schedule);
      const due = dueText({ interval, source, missed });
      const newest = checkInsOf(keyResult, context.references)
        .filter(({ date }) => date === last)
        .at(-1);
      const current = currentValue(keyResult, context.today, context.references);
      const reported = current?.value && current.text;
      const asked = isZones(measureOf(keyResult)) ? 'reached ZONE' : 'VALUE';
      context.report(
        { node: keyResult },
        say`No check-in of ${callElement(keyResult)} ${span}: ${due}. Silence is never green: write where it stands today, \`check-in ${exactly(context.today)} ${asked}\`.`,
        {
          severity: missed >= warnFrom ? 'warning' : 'information',
          fix: () => [checkInToday(keyResult, context.today, reported), ...laterStarts(keyResult, context)],
          ...(newest && {
            related: [
              {
                message: say`The last check-in, of ${newest.date}.`,
                uri: newest.uri,
                range: rangeOf({ node: newest.node }),
              },
            ],
          }),
        },
      );
    },
  },
});

function spanText({ since, sinceWhat, daysSinceUpdate }: CheckInSchedule): string {
  if (sinceWhat === 'report') return say`since ${since}, ${daysSinceUpdate} days`;
  return sinceWhat === 'goal'
    ? say`since it came on ${since}, ${daysSinceUpdate} days`
    : say`since its cycle began on ${since}, ${daysSinceUpdate} days`;
}

/**
 * Returns fixes that write `since` with today's date, for a key result without any check-in: perhaps it came after its
 * cycle began. If no key result of its objective has a check-in, a second fix does the same for the objective.
 */
function laterStarts(keyResult: KeyResult, context: RuleContext): Fix[] {
  const { project, today } = context;
  const clock = clockOf(keyResult, project);
  if (!clock || clock.since || isOver(clock.end, today) || isReported(keyResult, context)) return [];
  const objective = keyResult.$container;
  const siblings = isObjective(objective) ? objective.statements.filter(isKeyResult) : [];
  const isWhole = siblings.length > 1 && !siblings.some((sibling) => isReported(sibling, context));
  return [
    addSince(keyResult, today),
    ...(isWhole && isObjective(objective) ? [addSince(objective, today, say`Its objective`)] : []),
  ];
}

function isReported(keyResult: KeyResult, context: RuleContext): boolean {
  return keyResultStatus(keyResult, context).schedule?.last !== undefined;
}
