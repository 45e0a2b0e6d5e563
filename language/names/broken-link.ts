import { knownCycle } from '../values/cycles.js';
import type { ReferenceFailure } from './linker.js';
import { OkrReference } from './okr-reference.js';

/** A link that leads nowhere, or not to one element of the right kind. */
export interface BrokenLink {
  reference: OkrReference;
  failure: ReferenceFailure;
}

/**
 * Whether a reference is a broken link. Handles and teams need no declaration, nor do quarters and years; and what is not
 * found may stand in a plan that is not checked out and cannot be read here.
 *
 * @param project that of the file in which the reference stands
 */
export function brokenLink(
  reference: unknown,
  { hasUnreadPlans }: { hasUnreadPlans: boolean },
): BrokenLink | undefined {
  if (!(reference instanceof OkrReference) || !reference.error) return undefined;
  const failure = reference.error as ReferenceFailure;
  const mayBeElsewhere: Readonly<Record<typeof failure.namespace, boolean>> = {
    person: true,
    team: true,
    cycle: knownCycle(reference.$refText) !== undefined,
    goal: hasUnreadPlans,
  };
  if (failure.reason === 'unknown' && mayBeElsewhere[failure.namespace]) return undefined;
  return { reference, failure };
}
