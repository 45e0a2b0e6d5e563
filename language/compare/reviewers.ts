import { compareText } from '../values/text.js';
import { quietKinds } from './change.js';
import { callOf, type Difference } from './element-diff.js';
import type { ElementState } from './element-state.js';

/** Why a person should look at a change. */
export interface ReviewReason {
  /** `owns` what is touched, `owned` it before, or owns what that `serves`, or `served`: what is around and above it. */
  relation: 'owns' | 'owned' | 'serves' | 'served';
  /** How many steps up from what is touched; 0 for that itself. */
  steps: number;
  element: string;
  title: string;
  /** The statement of what is touched, where this is what it serves; else null. */
  by: string | null;
}

export interface Reviewer {
  /** The handle, as written in the plans. */
  owner: string;
  /** Nearest first; each element once. */
  because: ReviewReason[];
}

/** All elements of both versions, by their ids. */
export interface Versions {
  before: ReadonlyMap<string, ElementState>;
  after: ReadonlyMap<string, ElementState>;
  /** The id in the later version of an element of the earlier one; the same id if it is gone. */
  idNow(idBefore: string): string;
}

/**
 * Lists the people who should look at a change: the owners of the changed goals, before and after the change, and then
 * the owners of all goals that these serve. Changes of progress and of file names need no review.
 *
 * @returns the owners nearest to a change first, then those with most changes
 */
export function reviewersOf(differences: readonly Difference[], versions: Versions): Reviewer[] {
  const reasons = new Map<string, ReviewReason[]>();
  for (const [state, reason] of differences.flatMap((difference) => [...reasonsFor(difference, versions)])) {
    if (!state.owner) continue;
    const known = reasons.get(state.owner) ?? [];
    reasons.set(state.owner, [...known, { ...reason, element: state.element, title: callOf(state) }]);
  }
  return [...reasons]
    .map(([owner, all]): Reviewer => ({ owner, because: nearestOf(all) }))
    .sort(
      (left, right) =>
        (left.because[0]?.steps ?? 0) - (right.because[0]?.steps ?? 0) ||
        right.because.length - left.because.length ||
        compareText(left.owner, right.owner),
    );
}

/** Returns the elements that a difference touches, each with how. */
function* reasonsFor(
  { changeType, state, formerly, changes }: Difference,
  versions: Versions,
): Generator<[ElementState, Pick<ReviewReason, 'relation' | 'steps' | 'by'>]> {
  if (changes.every(({ kind }) => quietKinds.has(kind))) return;
  yield [state, { relation: 'owns', steps: 0, by: null }];
  if (formerly && formerly.owner !== state.owner) yield [formerly, { relation: 'owned', steps: 0, by: null }];
  const by = callOf(state);
  const now = changeType === 'removed' ? new Map<string, Step>() : upwards(state, versions.after);
  for (const [served, steps] of now.values()) yield [served, { relation: 'serves', steps, by }];
  for (const [id, [served, steps]] of upwards(formerly, versions.before)) {
    const present = versions.idNow(id);
    if (!now.has(present)) yield [versions.after.get(present) ?? served, { relation: 'served', steps, by }];
  }
}

type Step = readonly [served: ElementState, steps: number];

/** What an element serves, directly and through others, with the number of steps; by id. */
function upwards(
  start: ElementState | undefined,
  version: ReadonlyMap<string, ElementState>,
): Map<string, Step> {
  const found = new Map<string, Step>();
  let level = start ? [start] : [];
  for (let steps = 1; level.length > 0; steps++) {
    const next = level.flatMap(({ serves }) => serves.flatMap((id) => version.get(id) ?? []));
    level = [...new Set(next)].filter((one) => one !== start && !found.has(one.id));
    for (const one of level) found.set(one.id, [one, steps]);
  }
  return found;
}

/** Keeps the nearest of several reasons for one element. */
function nearestOf(reasons: readonly ReviewReason[]): ReviewReason[] {
  const sorted = [...reasons].sort((left, right) => left.steps - right.steps);
  const seen = new Set<string>();
  return sorted.filter(({ element }) => !seen.has(element) && seen.add(element));
}
