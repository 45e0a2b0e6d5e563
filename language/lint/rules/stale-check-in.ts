import { isZones } from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { checkInsOf } from '../../model/check-ins.js';
import { currentValue, measureOf } from '../../model/measure.js';
import { keyResultStatus } from '../../model/status.js';
import { callElement } from '../../names/calling.js';
import { defineRule } from '../define-rule.js';
import { checkInToday } from '../fixes/check-in-today.js';

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
      const { status, schedule } = keyResultStatus(keyResult, context);
      if (status !== 'stale' || !schedule) return;
      const { interval, source, missed, daysSinceUpdate, since, last } = schedule;
      const span = last
        ? `since ${since}, ${daysSinceUpdate} days`
        : `since its cycle began on ${since}, ${daysSinceUpdate} days`;
      const due = `one is due ${interval} (says the ${source}), so ${missed} ${missed === 1 ? 'is' : 'are'} missing`;
      const newest = checkInsOf(keyResult, context.references)
        .filter(({ date }) => date === last)
        .at(-1);
      const current = currentValue(keyResult, context.today, context.references);
      const reported = current?.value && current.text;
      const asked = isZones(measureOf(keyResult)) ? 'reached ZONE' : 'VALUE';
      context.report(
        { node: keyResult },
        `No check-in of ${callElement(keyResult)} ${span}: ${due}. Silence is never green: write where it stands today, \`check-in ${context.today} ${asked}\`.`,
        {
          severity: missed >= warnFrom ? 'warning' : 'information',
          fix: () => [checkInToday(keyResult, context.today, reported)],
          ...(newest && {
            related: [
              {
                message: `The last check-in, of ${newest.date}.`,
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
