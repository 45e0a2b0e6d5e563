import type { IsoDate } from '../values/dates.js';
import { compareText } from '../values/text.js';
import { inWords } from './change-text.js';
import { type ComparisonContext, compareElement } from './element-comparison.js';
import {
  type ChangeType,
  callOf,
  changeTypeOf,
  type Difference,
  type ElementDiff,
  elementDiff,
} from './element-diff.js';
import type { ElementState } from './element-state.js';
import { type Matching, matchElements } from './matching.js';
import { metByChange } from './met-by-change.js';
import { ownDifferences } from './own-differences.js';
import { type Reviewer, reviewersOf } from './reviewers.js';

export interface DiffSummary extends Record<ChangeType, number> {
  /** How many are agreed now and were drafts. */
  agreed: number;
  /** How many goals are met only because a definition changed. */
  metByChange: number;
  movedGoalposts: { recorded: number; unrecorded: number };
}

/** The effect of a change on the plans. */
export interface PlanDiff {
  today: IsoDate;
  summary: DiffSummary;
  /** By plan, global ones first; within a plan in the order of files and lines. */
  elements: ElementDiff[];
  /** Who should look, most concerned first. */
  reviewers: Reviewer[];
}

/** What two versions are compared with, apart from each other. */
export interface DiffContext {
  /** The day for which both versions are computed. */
  today: IsoDate;
  /** Returns what reads the numbers of a goal's statement: in which language, its folder may say. */
  phrasingFor: ComparisonContext['phrasingFor'];
  /** All elements of the trunk today: differences that reached it in the meantime are left out. */
  trunk?: readonly ElementState[] | undefined;
}

/**
 * Compares two versions of the plans, element by element.
 *
 * @param before all elements of the earlier version; elements that are selected in either version are reported
 */
export function planDiff(
  before: readonly ElementState[],
  after: readonly ElementState[],
  { today, phrasingFor, trunk }: DiffContext,
): PlanDiff {
  const matching = matchElements(before, after);
  const versions = { before: byId(before), after: byId(after) };
  const states = new Map([...versions.before, ...versions.after]);
  const now = new Map(matching.pairs.map((pair) => [pair.before.id, pair.after.id]));
  const context = comparisonContext(now, states, phrasingFor);
  const all = differences(matching, context, after);
  const found = trunk ? ownDifferences(all, differencesFrom(trunk, after, phrasingFor)) : all;
  const elements = found
    .map((difference) => elementDiff(difference, states))
    .sort((left, right) => compareText(left.plan ?? '', right.plan ?? ''));
  return {
    today,
    summary: summaryOf(elements),
    elements,
    reviewers: reviewersOf(found, { ...versions, idNow: context.idNow }),
  };
}

function differencesFrom(
  before: readonly ElementState[],
  after: readonly ElementState[],
  phrasingFor: ComparisonContext['phrasingFor'],
): Difference[] {
  const matching = matchElements(before, after);
  const now = new Map(matching.pairs.map((pair) => [pair.before.id, pair.after.id]));
  const states = new Map([...byId(before), ...byId(after)]);
  return differences(matching, comparisonContext(now, states, phrasingFor), after);
}

function comparisonContext(
  now: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, ElementState>,
  phrasingFor: ComparisonContext['phrasingFor'],
): ComparisonContext {
  return { idNow: (id) => now.get(id) ?? id, call: (id) => callOf(states.get(id)), phrasingFor };
}

function differences(
  matching: Matching<ElementState>,
  context: ComparisonContext,
  after: readonly ElementState[],
): Difference[] {
  const compared = matching.pairs
    .map((pair) => ({ pair, changes: compareElement(pair, context) }))
    .filter(({ changes }) => changes.length > 0);
  const metOnlyNow = metByChange(compared, after);
  const changed = compared
    .filter(({ pair }) => pair.before.isSelected || pair.after.isSelected)
    .map(
      ({ pair, changes }): Difference => ({
        changeType: changeTypeOf(changes),
        state: pair.after,
        formerly: pair.before,
        changes,
        metByChange: metOnlyNow.get(pair.after),
      }),
    );
  const added = matching.added.map((state): Difference => {
    const to = state.measure?.text ?? null;
    const about = state.isDraft ? 'draft' : null;
    const changes = [inWords({ kind: 'added', about, to })];
    return { changeType: 'added', state, formerly: undefined, changes };
  });
  const removed = matching.removed.map((state): Difference => {
    const from = state.measure?.text ?? null;
    return { changeType: 'removed', state, formerly: state, changes: [inWords({ kind: 'removed', from })] };
  });
  return [...changed, ...added, ...removed]
    .filter(
      ({ state, changeType }) => (changeType !== 'added' && changeType !== 'removed') || state.isSelected,
    )
    .sort(
      (left, right) =>
        compareText(left.state.place.file, right.state.place.file) ||
        left.state.place.line - right.state.place.line,
    );
}

function byId(states: readonly ElementState[]): ReadonlyMap<string, ElementState> {
  return new Map(states.map((state) => [state.id, state]));
}

function summaryOf(elements: readonly ElementDiff[]): DiffSummary {
  const count = (changeType: ChangeType) => elements.filter((one) => one.changeType === changeType).length;
  const goalposts = elements
    .flatMap(({ changes }) => changes)
    .filter(({ isMovedGoalpost }) => isMovedGoalpost);
  const recorded = goalposts.filter(({ reason }) => reason !== null).length;
  return {
    agreed: elements.filter(({ changes }) => changes.some(({ kind }) => kind === 'agreed')).length,
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: count('moved'),
    progress: count('progress'),
    metByChange: elements.filter((one) => one.metByChange !== null).length,
    movedGoalposts: { recorded, unrecorded: goalposts.length - recorded },
  };
}
