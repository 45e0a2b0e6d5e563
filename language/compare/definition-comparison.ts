import { type Changed, isKeyResult, type KeyResult, type Objective } from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import type { DefinitionPart } from '../model/definition.js';
import { definitionChanges, type RecordedPart, recordsOf } from '../model/definition-changes.js';
import { inheritedDimension } from '../model/measure.js';
import { isMovedLater, sinceChange } from '../model/since-change.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { BareChange, ChangeKind } from './change.js';
import type { ElementState } from './element-state.js';
import type { Pair } from './matching.js';

const kindOf: Readonly<Record<DefinitionPart, ChangeKind>> = {
  statement: 'reworded',
  target: 'target',
  baseline: 'baseline',
  stretch: 'stretch',
  weight: 'weight',
  deadline: 'deadline',
  limit: 'limit',
  guard: 'guard',
  expect: 'expect',
};

/** Parts that come and go with the way to measure: where that changed, it is said once. */
const ofMeasure: ReadonlySet<DefinitionPart> = new Set(['target', 'baseline', 'deadline', 'limit']);

/** Compares the definition of a goal in two versions. Each change has its reason if the goal records one. */
export function definitionComparison(
  { before, after }: Pair<ElementState>,
  phrasingFor: (goal: Objective | KeyResult) => Phrasing,
): BareChange[] {
  const [old, now] = [before.goal, after.goal];
  // What became something else is measured in another way, if at all.
  if (!old || !now || old.$type !== now.$type) return reworded(before, after);
  const unit = isKeyResult(now) ? inheritedDimension(now) : undefined;
  const other = otherMeasure(before, after);
  return [
    ...definitionChanges(old, now, { unit, way: after.way, phrasing: phrasingFor(now) })
      .filter(({ part }) => other.length === 0 || !ofMeasure.has(part))
      .map(({ part, was, now: current, follows }): BareChange => {
        const [from, to] = [was?.text ?? null, current?.text ?? null];
        const { isMovedGoalpost, reason } = record(before, after, [part], was !== undefined && !follows);
        return { kind: kindOf[part], from, to, isMovedGoalpost, reason };
      }),
    ...sinceComparison(before, after, old, now),
    ...other,
  ];
}

/** Compares the days on which a goal came, as two versions say them. After a later day, less progress is expected by today. */
function sinceComparison(
  before: ElementState,
  after: ElementState,
  old: Objective | KeyResult,
  now: Objective | KeyResult,
): BareChange[] {
  const change = sinceChange(old, now);
  if (!change) return [];
  const { isMovedGoalpost, reason } = record(before, after, ['since'], isMovedLater(change));
  return [{ kind: 'since', from: change.was ?? null, to: change.now ?? null, isMovedGoalpost, reason }];
}

/** Returns a key result that is measured by a range now and was by a bound, or by other zones. */
function otherMeasure(before: ElementState, after: ElementState): BareChange[] {
  const [old, now] = [before.measure, after.measure];
  const isSameRange = kindOfMeasure(old) === kindOfMeasure(now) && old?.type !== 'Zones';
  if (isSameRange || old?.text === now?.text) return [];
  const { isMovedGoalpost, reason } = record(before, after, [...ofMeasure], old !== undefined);
  return [{ kind: 'measure', from: old?.text ?? null, to: now?.text ?? null, isMovedGoalpost, reason }];
}

/** A range and a level are one way to measure: both have a target. */
function kindOfMeasure(measure: ElementState['measure']): string | undefined {
  return measure?.type === 'Reach' ? 'Target' : measure?.type;
}

/** Returns the statement of what is no goal, or another kind of it. */
function reworded(before: ElementState, after: ElementState): BareChange[] {
  const [from, to] = [before.title ?? null, after.title ?? null];
  return from === to ? [] : [{ kind: 'reworded', from, to }];
}

/**
 * Says whether a change moved the goalpost, and why. What came on top moves nothing; a goal that is dropped moves no more;
 * a draft moves nothing, because nobody has agreed to it.
 */
function record(
  before: ElementState,
  after: ElementState,
  parts: readonly RecordedPart[],
  existed: boolean,
): Required<Pick<BareChange, 'isMovedGoalpost' | 'reason'>> {
  const added = (part: RecordedPart) => newRecords(before.goal, after.goal, part);
  const reason = parts.flatMap(added).at(-1)?.reason ?? null;
  const isAgreed = !before.isDraft && !after.isDraft;
  const isMovedGoalpost = existed && isAgreed && before.hasBegun && after.hasBegun && !after.dropped;
  return { isMovedGoalpost, reason };
}

/** Returns the records that were not there before, wherever in the body they were added. */
function newRecords(
  before: Objective | KeyResult | undefined,
  after: Objective | KeyResult | undefined,
  part: RecordedPart,
): Changed[] {
  const known = new Set(before ? recordsOf(before, part).map(wordsOf) : []);
  return after ? recordsOf(after, part).filter((one) => !known.has(wordsOf(one))) : [];
}

function wordsOf(change: Changed): string {
  return writtenText(change).replace(/\s+/g, ' ');
}
