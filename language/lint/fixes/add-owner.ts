import { type AstNode, AstUtils } from 'langium';
import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import { declarationsOf } from '../../grammar/declarations.js';
import {
  isMetric,
  isPlanFile,
  type KeyResult,
  type Metric,
  type Objective,
  type Team,
} from '../../grammar/generated/ast.js';
import { namedOwnerOf, teamOf } from '../../model/owner.js';
import { say } from '../../values/say.js';
import { compareText } from '../../values/text.js';
import type { Fix } from '../types/fix.js';

/**
 * Adds an owner: the handle that the file names most often, an empty handle to fill in, or an owner of the team, who then
 * is the owner of all its goals without one. No fix is preferred, because a person decides.
 */
export function addOwner(element: Objective | KeyResult | Metric): Fix[] {
  const usual = mostNamed(AstUtils.findRootNode(element));
  // A metric does not take the owner of a team.
  const team = isMetric(element) ? undefined : teamOf(element);
  return [
    ...(usual ? [ownerFix(say`Make ${usual} the owner`, element, usual)] : []),
    ownerFix(say`Add an owner`, element),
    ...(team ? [ownerFix(say`Add an owner of the team ${team.name}, for all its goals`, team)] : []),
  ];
}

/** @param handle undefined if a person has to write it */
function ownerFix(title: string, element: Objective | KeyResult | Metric | Team, handle?: string): Fix {
  const statement = { text: `owner ${handle ?? '@'}`, ...(!handle && { snippet: 'owner @$1' }) };
  return { title, edits: { [uriOf(element)]: [insertStatement(element, statement, 'first')] } };
}

/** Counts handles once for each syntax tree, because every goal of a file may lack an owner. */
const usualOwners = new WeakMap<AstNode, { handle: string | undefined }>();

/** Returns the most frequent owner of the file; among equals the first in the alphabet. */
function mostNamed(file: AstNode): string | undefined {
  const known = usualOwners.get(file) ?? { handle: countOwners(file) };
  usualOwners.set(file, known);
  return known.handle;
}

function countOwners(file: AstNode): string | undefined {
  const counts = new Map<string, number>();
  for (const declaration of isPlanFile(file) ? declarationsOf(file) : []) {
    const owner = namedOwnerOf(declaration);
    if (owner && owner.length > 1) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const ranked = [...counts].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareText(left, right),
  );
  return ranked[0]?.[0];
}
