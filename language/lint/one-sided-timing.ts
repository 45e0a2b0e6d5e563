import { isDropped, isKeyResult, type Objective, type Timing } from '../grammar/generated/ast.js';
import { timingOf } from '../model/timing.js';
import { callElement } from '../names/calling.js';
import type { RuleContext } from './types/rule.js';

/** One key result alone has no mix to speak of. */
const minimumKeyResults = 2;

/**
 * Reports an objective whose key results all have one timing. Where a single key result does not say, nothing is known
 * of the mix, and nothing is said.
 *
 * @param advice what such an objective lacks, as a sentence
 */
export function reportOneSidedTiming(
  objective: Objective,
  kind: Timing['kind'],
  advice: string,
  { report }: RuleContext,
): void {
  const open = objective.statements
    .filter(isKeyResult)
    .filter((keyResult) => !keyResult.statements.some(isDropped));
  if (open.length < minimumKeyResults || !open.every((keyResult) => timingOf(keyResult) === kind)) return;
  report(
    { node: objective },
    `All ${open.length} key results of ${callElement(objective)} are ${kind}: ${advice}`,
  );
}
