import type { AstNode } from 'langium';
import {
  type Changed,
  isChanged,
  isKeyResult,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import { type DefinedPart, type DefinitionContext, type DefinitionPart, definitionOf } from './definition.js';
import { onlyNumbersDiffer } from './repeated-numbers.js';

/** What a comparison of two versions needs to know. */
export interface ChangeContext extends DefinitionContext {
  phrasing: Phrasing;
}

/** A part of a definition that changed; `now` is undefined if the part was removed. */
export interface MovedPart {
  was: DefinedPart;
  now?: DefinedPart;
}

/** A part of a definition that differs; `was` is undefined for an added part, `now` for a removed part. */
export interface PartChange {
  part: DefinitionPart;
  was?: DefinedPart;
  now?: DefinedPart;
  /** Of a statement: it repeats new numbers of the measure, and nothing else in it differs. */
  follows?: true;
}

/**
 * Returns the differences between two versions of a goal's definition, recorded or not. Capital letters and punctuation
 * of a statement do not count.
 *
 * @param context what both versions inherit from the surroundings of the present one
 */
export function definitionChanges(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  context: ChangeContext,
): PartChange[] {
  const [past, present] = [before, now].map(
    (goal) => new Map(definitionOf(goal, context).map((defined) => [keyOf(defined), defined])),
  ) as [Map<string, DefinedPart>, Map<string, DefinedPart>];
  return [...new Set([...past.keys(), ...present.keys()])].flatMap((key) => {
    const [was, current] = [past.get(key), present.get(key)];
    const { part } = (was ?? current) as DefinedPart;
    if (was?.meaning === current?.meaning) return [];
    const follows = part === 'statement' && followsMeasure(before, now, context);
    return [{ part, ...(was && { was }), ...(current && { now: current }), ...(follows && { follows }) }];
  });
}

function keyOf({ part, name = '' }: DefinedPart): string {
  return `${part} ${name}`;
}

function followsMeasure(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  { unit, phrasing }: ChangeContext,
): boolean {
  return isKeyResult(before) && isKeyResult(now) && onlyNumbersDiffer(before, now, unit, phrasing);
}

/**
 * Returns the changes of a goal's definition without a record. A baseline that became known is not a change, and
 * neither is an added stretch or deadline, nor a statement that follows the numbers of its measure.
 *
 * @param context what both versions inherit from the surroundings of the present one
 * @returns also the statement if it follows the numbers
 */
export function unrecordedChanges(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  context: ChangeContext,
): { moved: MovedPart[]; following: MovedPart | undefined } {
  const moved = definitionChanges(before, now, context).filter((change): change is PartChange & MovedPart =>
    Boolean(change.was),
  );
  const isGone = (part: DefinitionPart) =>
    moved.some(({ was, now: current }) => was.part === part && !current);
  const isUnrecorded = ({ was, follows }: PartChange & MovedPart) => {
    if (follows) return false;
    // Where the whole range is gone, its parts are.
    if ((was.part === 'baseline' || was.part === 'deadline') && isGone('target')) return false;
    return recordsOf(now, was.part).length <= recordsOf(before, was.part).length;
  };
  return { moved: moved.filter(isUnrecorded), following: moved.find(({ follows }) => follows) };
}

/** The subject of a record of a change: a part of the definition, or the day on which the goal came. */
export type RecordedPart = DefinitionPart | 'since';

/** Returns the goal's own records of changes of a part, in the order of the text. */
export function recordsOf(goal: Objective | KeyResult, part: RecordedPart): Changed[] {
  const statements: readonly AstNode[] = goal.statements;
  return statements.filter(isChanged).filter(({ what }) => what === part);
}
