import { type AstNode, AstUtils } from 'langium';
import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import { declarationsOf } from '../../grammar/declarations.js';
import {
  isObjective,
  isOwner,
  isPlanFile,
  type KeyResult,
  type Metric,
  type Objective,
} from '../../grammar/generated/ast.js';
import { compareText } from '../../values/text.js';
import type { Fix } from '../types/fix.js';

/** Adds an owner: the handles that the file suggests, and an empty handle to fill in. No fix is preferred, because a person decides. */
export function addOwner(element: Objective | KeyResult | Metric): Fix[] {
  const around = isObjective(element.$container) ? ownerOf(element.$container) : undefined;
  const usual = mostNamed(AstUtils.findRootNode(element));
  const add = (title: string, handle: string, snippet?: string): Fix => {
    const statement = { text: `owner ${handle}`, ...(snippet && { snippet }) };
    return { title, edits: { [uriOf(element)]: [insertStatement(element, statement, 'first')] } };
  };
  return [
    ...(around ? [add(`Make ${around} the owner, like the owner of the objective`, around)] : []),
    ...(usual && usual !== around ? [add(`Make ${usual} the owner`, usual)] : []),
    add('Add an owner', '@', 'owner @$1'),
  ];
}

function ownerOf(objective: Objective): string | undefined {
  return objective.statements.find(isOwner)?.person?.$refText;
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
    const owner = [...declaration.statements].find(isOwner)?.person?.$refText;
    if (owner && owner.length > 1) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const ranked = [...counts].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareText(left, right),
  );
  return ranked[0]?.[0];
}
