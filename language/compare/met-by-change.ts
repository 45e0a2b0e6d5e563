import {
  isDropped,
  isKeyResult,
  isObjective,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import { meanProgress, weightOf } from '../model/progress.js';
import type { Change, ChangeKind } from './change.js';
import type { ElementState } from './element-state.js';
import type { Pair } from './matching.js';

/** A goal that is met, or a bound that holds, by the new definition but not by the old one. */
export interface MetByChange {
  /** The changes of the definition; of an objective those of its key results. */
  changed: MeasureChange[];
  /** The progress of the same values by the old definition; 0 for a bound that they break. */
  progressByOld: number;
  /** Whether it is a bound that holds. */
  isBound: boolean;
}

/** A change of a measure: the old and the new text, and the title of its key result. */
export type MeasureChange = Pick<Change, 'kind' | 'from' | 'to' | 'reason'> & { title: string };

/** A goal of both versions with all differences. */
export interface ComparedPair {
  pair: Pair<ElementState>;
  changes: readonly Change[];
}

/** A key result whose measure or weight changed. */
interface MovedKeyResult {
  before: KeyResult;
  /** The progress of the newest value by the old measure; undefined if unknown. */
  ratio: number | undefined;
  changed: MeasureChange[];
}

/**
 * Finds the goals that count as met only because a definition changed after the start of their cycle: by the old definition
 * the newest values are not enough.
 *
 * @param after all elements of the later version
 * @returns the key is the state of the later version
 */
export function metByChange(
  compared: readonly ComparedPair[],
  after: readonly ElementState[],
): Map<ElementState, MetByChange> {
  const moved = movedKeyResults(compared);
  const states = new Map(after.flatMap((state) => (state.goal ? [[state.goal, state] as const] : [])));
  const found = new Map<ElementState, MetByChange>();
  for (const [goal, state] of states) {
    const one = isObjective(goal)
      ? ofObjective(goal, state, { moved, states })
      : ofKeyResult(state, moved.get(goal));
    if (one) found.set(state, one);
  }
  return found;
}

const measureKinds: ReadonlySet<ChangeKind> = new Set(['baseline', 'target', 'limit', 'measure', 'weight']);

function movedKeyResults(compared: readonly ComparedPair[]): Map<KeyResult, MovedKeyResult> {
  const moved = new Map<KeyResult, MovedKeyResult>();
  for (const { pair, changes } of compared) {
    const { before, after } = pair;
    if (!isKeyResult(before.goal) || !isKeyResult(after.goal) || !before.hasBegun || !after.hasBegun)
      continue;
    const title = after.title ?? after.name ?? after.element;
    const changed = changes
      .filter(({ kind }) => measureKinds.has(kind))
      .map(({ kind, from, to, reason }) => ({ kind, from, to, reason, title }));
    if (changed.length === 0) continue;
    moved.set(after.goal, {
      before: before.goal,
      ratio: before.ratioAt?.(after.current),
      changed,
    });
  }
  return moved;
}

function ofKeyResult(state: ElementState, moved: MovedKeyResult | undefined): MetByChange | undefined {
  // A weight counts only in the objective, and a person decided a score.
  const changed = moved?.changed.filter(({ kind }) => kind !== 'weight') ?? [];
  if (!moved || changed.length === 0 || state.score !== undefined) return undefined;
  const isBound = state.measure?.type === 'Limit';
  const isMet = isBound ? state.standing.progress === 1 : state.standing.status === 'met';
  return isMet && isShort(moved.ratio, state) ? { changed, progressByOld: moved.ratio, isBound } : undefined;
}

function ofObjective(
  objective: Objective,
  state: ElementState,
  {
    moved,
    states,
  }: { moved: ReadonlyMap<KeyResult, MovedKeyResult>; states: ReadonlyMap<unknown, ElementState> },
): MetByChange | undefined {
  // An objective with a bound among its key results is met only at the end; until then its progress is 100%.
  const { status, progress = 0 } = state.standing;
  if (status !== 'met' && progress < 1) return undefined;
  const keyResults = objective.statements
    .filter(isKeyResult)
    .filter((keyResult) => !keyResult.statements.some(isDropped));
  const changed = keyResults.flatMap((keyResult) => moved.get(keyResult)?.changed ?? []);
  if (changed.length === 0) return undefined;
  const progressByOld = meanProgress(
    keyResults.map((keyResult) => {
      const old = moved.get(keyResult);
      const weight = weightOf(old?.before ?? keyResult);
      return { weight, ratio: old ? old.ratio : states.get(keyResult)?.standing.progress };
    }),
  );
  return isShort(progressByOld, state) ? { changed, progressByOld, isBound: false } : undefined;
}

function isShort(ratio: number | undefined, { standing }: ElementState): ratio is number {
  return ratio !== undefined && ratio < (standing.metFrom ?? 1);
}
