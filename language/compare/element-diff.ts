import { elementKeywords } from '../grammar/properties.js';
import type { PlanStatus } from '../protocol.js';
import type { Place } from '../report/goal-state.js';
import { type Change, type ChangeKind, progressKinds } from './change.js';
import type { ElementState } from './element-state.js';
import type { MetByChange } from './met-by-change.js';

/** The state of an element in one version; unknown fields are null. */
export interface Stand {
  status: PlanStatus | null;
  progress: number | null;
}

/** The kinds of difference between two versions of an element. */
export const changeTypes = ['added', 'removed', 'changed', 'moved', 'progress'] as const;

/**
 * `moved`: only the name of its file or plan changed. `progress`: only values and the resulting status changed, which
 * needs no approval.
 */
export type ChangeType = (typeof changeTypes)[number];

/** Classifies the difference of an element that is in both versions. */
export function changeTypeOf(changes: readonly Change[]): ChangeType {
  if (changes.every(({ kind }) => progressKinds.has(kind))) return 'progress';
  return changes.every(({ kind }) => moveKinds.has(kind)) ? 'moved' : 'changed';
}

const moveKinds: ReadonlySet<ChangeKind> = new Set(['moved-file', 'moved-plan']);

/** An element that differs between the versions. */
export interface ElementDiff extends Place {
  changeType: ChangeType;
  /** `objective`, `key result`, `initiative`, `metric` … */
  kind: string;
  /** As reports name it, in the later version; in the earlier one for what is removed. */
  element: string;
  /** As reports named it in the earlier version, where that differs. */
  formerly: string | null;
  title: string;
  owner: string | null;
  /** `team.cycle`; null for what is global. */
  plan: string | null;
  /** What it is in, as reports name it, and its statement. */
  parent: { element: string; title: string } | null;
  /** The objective that it is in, at whatever depth. */
  objective: { element: string; title: string } | null;
  /** What it serves directly: elements that it supports or drives. */
  serves: { element: string; title: string; kind: string }[];
  before: Stand | null;
  after: Stand | null;
  /** Set if the goal is met only because a definition changed; null for all others. */
  metByChange: MetByChange | null;
  changes: Change[];
}

/** An element that differs, with its later state, or the last state of a removed element. */
export interface Difference {
  changeType: ChangeType;
  state: ElementState;
  formerly: ElementState | undefined;
  changes: Change[];
  metByChange?: MetByChange | undefined;
}

/** Turns a difference into the data of reports. */
export function elementDiff(
  { changeType, state, formerly, changes, metByChange }: Difference,
  states: ReadonlyMap<string, ElementState>,
): ElementDiff {
  const parent = parentOf(state, states);
  const objective = parent?.kind === 'KeyResult' ? parentOf(parent, states) : parent;
  const named = ({ element, ...one }: ElementState) => ({ element, title: callOf({ element, ...one }) });
  return {
    changeType,
    kind: elementKeywords[state.kind],
    element: state.element,
    formerly: formerly && formerly.element !== state.element ? formerly.element : null,
    title: callOf(state),
    owner: state.owner ?? null,
    plan: state.plan ? `${state.plan.team}.${state.plan.cycle}` : null,
    parent: parent ? named(parent) : null,
    objective: objective ? named(objective) : null,
    serves: state.serves.flatMap((id) => {
      const served = states.get(id);
      return served ? [{ ...named(served), kind: elementKeywords[served.kind] }] : [];
    }),
    ...state.place,
    before: formerly ? stand(formerly) : null,
    after: changeType === 'removed' ? null : stand(state),
    metByChange: metByChange ?? null,
    changes,
  };
}

function stand({ standing: { status, progress } }: ElementState): Stand {
  return { status: status ?? null, progress: progress ?? null };
}

function parentOf(
  { parent }: ElementState,
  states: ReadonlyMap<string, ElementState>,
): ElementState | undefined {
  return parent === undefined ? undefined : states.get(parent);
}

/** Returns the label of an element: its statement, else its name. */
export function callOf(state: Pick<ElementState, 'title' | 'name' | 'element'> | undefined): string {
  return state?.title ?? state?.name ?? state?.element ?? '';
}
