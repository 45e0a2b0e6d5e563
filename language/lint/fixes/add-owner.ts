import { type AstNode, AstUtils } from 'langium';
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
import { insertStatement } from './insert-statement.js';
import { uriOf } from './source.js';

/** Writes an owner: whom the file suggests, and a place to name somebody else. None is preferred: a person decides. */
export function addOwner(element: Objective | KeyResult | Metric): Fix[] {
  const around = isObjective(element.$container) ? ownerOf(element.$container) : undefined;
  const usual = mostNamed(AstUtils.findRootNode(element));
  const add = (title: string, handle: string, snippet?: string): Fix => {
    const statement = { text: `owner ${handle}`, ...(snippet && { snippet }) };
    return { title, edits: { [uriOf(element)]: [insertStatement(element, statement, 'first')] } };
  };
  return [
    ...(around ? [add(`Make ${around} the owner, as of the objective`, around)] : []),
    ...(usual && usual !== around ? [add(`Make ${usual} the owner`, usual)] : []),
    add('Add an owner', '@', 'owner @$1'),
  ];
}

function ownerOf(objective: Objective): string | undefined {
  return objective.statements.find(isOwner)?.person?.$refText;
}

/** Counted once for each tree, because every goal of a file may lack an owner. An edited file has a new tree. */
const usualOwners = new WeakMap<AstNode, { handle: string | undefined }>();

/** The handle that the file names most often as an owner; of several the first in the alphabet. */
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
