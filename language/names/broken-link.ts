import { knownCycle } from '../values/cycles.js';
import type { ReferenceFailure } from './linker.js';
import { OkrReference } from './okr-reference.js';

/** A link that leads nowhere, or not to one element of the right kind. */
export interface BrokenLink {
  reference: OkrReference;
  failure: ReferenceFailure;
}

/** Handles and teams need no declaration, nor do quarters and years: then this is undefined, as it is for a link that leads somewhere. */
export function brokenLink(reference: unknown): BrokenLink | undefined {
  if (!(reference instanceof OkrReference) || !reference.error) return undefined;
  const failure = reference.error as ReferenceFailure;
  const { reason, namespace } = failure;
  const needsNone =
    namespace === 'person' ||
    namespace === 'team' ||
    (namespace === 'cycle' && knownCycle(reference.$refText));
  return reason === 'unknown' && needsNone ? undefined : { reference, failure };
}
