import { elementKeywords } from '../ast/statements.js';
import type { Place } from '../model/plan-report.js';
import type { GoalStatus } from '../model/status.js';
import { type Change, newsKinds } from './change.js';
import type { ElementState } from './element-state.js';

/** How an element stood in one version; what is unknown is null. */
export interface Stand {
  status: GoalStatus | null;
  progress: number | null;
}

/** An element that is not what it was. */
export interface ElementDiff extends Place {
  /** `added`, `removed`, or `changed`. */
  fate: 'added' | 'removed' | 'changed';
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
  /** What it stands in, as reports name it, and its statement. */
  parent: { element: string; title: string } | null;
  /** What it serves directly: elements that it supports or drives. */
  serves: { element: string; title: string; kind: string }[];
  before: Stand | null;
  after: Stand | null;
  /** Whether it is all about values and where they lead, so that nobody has to agree to it. */
  isNews: boolean;
  changes: Change[];
}

/** An element that differs, with its state: the later one, or the last one of what is gone. */
export interface Difference {
  fate: ElementDiff['fate'];
  state: ElementState;
  formerly: ElementState | undefined;
  changes: Change[];
}

/** What reports show of a difference. */
export function elementDiff(
  { fate, state, formerly, changes }: Difference,
  states: ReadonlyMap<string, ElementState>,
): ElementDiff {
  const parent = state.parent ? states.get(state.parent) : undefined;
  const named = ({ element, ...one }: ElementState) => ({ element, title: callOf({ element, ...one }) });
  return {
    fate,
    kind: elementKeywords[state.kind],
    element: state.element,
    formerly: formerly && formerly.element !== state.element ? formerly.element : null,
    title: callOf(state),
    owner: state.owner ?? null,
    plan: state.plan ? `${state.plan.team}.${state.plan.cycle}` : null,
    parent: parent ? named(parent) : null,
    serves: state.serves.flatMap((id) => {
      const served = states.get(id);
      return served ? [{ ...named(served), kind: elementKeywords[served.kind] }] : [];
    }),
    ...state.place,
    before: formerly ? stand(formerly) : null,
    after: fate === 'removed' ? null : stand(state),
    isNews: changes.every(({ kind }) => newsKinds.has(kind)),
    changes,
  };
}

function stand({ standing: { status, progress } }: ElementState): Stand {
  return { status: status ?? null, progress: progress ?? null };
}

/** What to call an element: its statement, else its name. */
export function callOf(state: Pick<ElementState, 'title' | 'name' | 'element'> | undefined): string {
  return state?.title ?? state?.name ?? state?.element ?? '';
}
