import { isDropped, isKeyResult, type Objective, type Timing } from '../grammar/generated/ast.js';
import { timingOf } from '../model/timing.js';
import { callElement } from '../names/calling.js';
import type { RuleContext } from './types/rule.js';

/** A single key result is neither one-sided nor balanced. */
const minimumKeyResults = 2;

/**
 * Reports an objective whose key results all have the same timing, leading or lagging. If a key result has no timing,
 * the balance is unknown, and nothing is reported.
 *
 * @param message says what such an objective lacks, from the number of its key results and its name
 */
export function reportOneSidedTiming(
  objective: Objective,
  kind: Timing['kind'],
  message: (count: number, objective: string) => string,
  { report }: RuleContext,
): void {
  const open = objective.statements
    .filter(isKeyResult)
    .filter((keyResult) => !keyResult.statements.some(isDropped));
  if (open.length < minimumKeyResults || !open.every((keyResult) => timingOf(keyResult) === kind)) return;
  report({ node: objective }, message(open.length, callElement(objective)));
}
