import type { AstNode } from 'langium';
import {
  type Changed,
  isChanged,
  isKeyResult,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { Dimension } from '../values/quantities.js';
import { type DefinedPart, type DefinitionPart, definitionOf } from './definition.js';
import { onlyNumbersDiffer } from './repeated-numbers.js';

/** A part of a definition that is not what it was; `now` is undefined where it is gone. */
export interface MovedPart {
  was: DefinedPart;
  now?: DefinedPart;
}

/** A part of a definition that differs; `was` is undefined for one that came on top, `now` for one that is gone. */
export interface PartChange {
  part: DefinitionPart;
  was?: DefinedPart;
  now?: DefinedPart;
  /** Of a statement: it repeats other numbers of the measure, and says the same but for them. */
  follows?: true;
}

/**
 * What differs between two versions of a goal's definition, whether or not it is recorded. Capitals and punctuation of
 * a statement do not matter.
 *
 * @param unit what both versions' values inherit where they name no unit
 */
export function definitionChanges(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  unit: Dimension | undefined,
  phrasing: Phrasing,
): PartChange[] {
  const [past, present] = [before, now].map(
    (goal) => new Map(definitionOf(goal, unit).map((defined) => [defined.part, defined])),
  ) as [Map<DefinitionPart, DefinedPart>, Map<DefinitionPart, DefinedPart>];
  return [...new Set([...past.keys(), ...present.keys()])].flatMap((part) => {
    const [was, current] = [past.get(part), present.get(part)];
    if (was?.meaning === current?.meaning) return [];
    const follows = part === 'statement' && followsMeasure(before, now, unit, phrasing);
    return [{ part, ...(was && { was }), ...(current && { now: current }), ...(follows && { follows }) }];
  });
}

function followsMeasure(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  unit: Dimension | undefined,
  phrasing: Phrasing,
): boolean {
  return isKeyResult(before) && isKeyResult(now) && onlyNumbersDiffer(before, now, unit, phrasing);
}

/**
 * What changed in a goal's definition without a record of its own. A start that became known is no change, nor is a
 * stretch or deadline that came on top, nor a statement that follows the numbers of its measure.
 *
 * @param unit what both versions' values inherit where they name no unit
 * @returns also the statement where it follows the numbers
 */
export function unrecordedChanges(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  unit: Dimension | undefined,
  phrasing: Phrasing,
): { moved: MovedPart[]; following: MovedPart | undefined } {
  const moved = definitionChanges(before, now, unit, phrasing).filter(
    (change): change is PartChange & MovedPart => Boolean(change.was),
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

/** What a goal says itself of the changes of a part, in the order of the text. */
export function recordsOf(goal: Objective | KeyResult, part: DefinitionPart): Changed[] {
  const statements: readonly AstNode[] = goal.statements;
  return statements.filter(isChanged).filter(({ what }) => what === part);
}
