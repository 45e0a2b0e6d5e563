import { uriOf } from '../../edits/source.js';
import { rangeOf } from '../../grammar/ranges.js';
import { beliefQuestions } from '../../model/beliefs.js';
import type { FinishedWork } from '../../model/finished-work.js';
import { stalledKeyResult, stalledWay } from '../../model/stalled.js';
import { percentText } from '../../model/status-text.js';
import { callElement } from '../../names/calling.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const greenButStalled = defineRule({
  meta: {
    id: 'green-but-stalled',
    category: 'progress',
    severity: 'warning',
    summary: 'When the work that drives a key result is done, the key result moves.',
  },
  check: {
    KeyResult: (keyResult, context) => {
      const found = stalledKeyResult(keyResult, context);
      if (!found) return;
      const { drivers } = found;
      const done = drivers.map(driverText).join(', ');
      const beliefs = beliefQuestions(
        keyResult,
        drivers.map(({ initiative }) => initiative),
      );
      const usual = say`Did the work reach the right people? Does something else move the number? Or is the link wrong?`;
      const ask = [usual, ...beliefs].join(' ');
      context.report(
        { node: keyResult },
        say`The work is done and the number has not moved: ${done}; ${callElement(keyResult)} ${stalledWay(found)}. ${ask}`,
        {
          related: drivers.map((one) => ({
            message: say`This work is ${workText(one)}.`,
            uri: uriOf(one.initiative),
            range: rangeOf({ node: one.initiative }),
          })),
        },
      );
    },
  },
});

/** `` `pilot` is done since 2026-11-02 ``. */
function driverText({ initiative, ratio, since }: FinishedWork): string {
  const name = callElement(initiative);
  if (ratio >= 1) return since ? say`${name} is done since ${since}` : say`${name} is done`;
  const share = percentText(ratio);
  return since ? say`${name} is at ${share} since ${since}` : say`${name} is at ${share}`;
}

/** `done since 2026-11-02`, `at 90% since 2026-11-16`, `done`. */
function workText({ ratio, since }: FinishedWork): string {
  const state = ratio >= 1 ? say`done` : say`at ${percentText(ratio)}`;
  return since ? say`${state} since ${since}` : state;
}
