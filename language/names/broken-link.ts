import { knownCycle } from '../values/cycles.js';
import type { ReferenceFailure } from './linker.js';
import { OkrReference } from './okr-reference.js';

/** A link to nothing, to several elements, or to an element of another kind. */
export interface BrokenLink {
  reference: OkrReference;
  failure: ReferenceFailure;
}

/**
 * Returns the broken link if a reference is one. Handles, teams, quarters and years need no declaration. If plans are not
 * checked out, a name that is not found may be in one of them.
 *
 * @param project the project of the file with the reference
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
