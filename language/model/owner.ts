import { type AstNode, AstUtils } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isKeyResult, isObjective, isOwner, isPlanFile, type Team } from '../grammar/generated/ast.js';
import { planHeaderOf } from '../grammar/plan-identity.js';
import { observe } from '../observation/observation.js';

/** Who answers for an element. */
export interface Ownership {
  /** As written: `@ines`, `@acme/data`. */
  handle: string;
  /** What names the owner: the element itself, its objective, or the team of its plan. */
  place: Declaration;
}

/**
 * Who answers for an element. A key result without an owner has that of its objective, and an objective the declared owner
 * of its plan's team; so has a key result that stands in no objective. Everything else names its own.
 *
 * @returns undefined where nobody is named
 */
export function ownershipOf(element: Declaration): Ownership | undefined {
  for (const place of ownersInTurn(element)) {
    const handle = namedOwnerOf(place);
    if (handle) return { handle, place };
  }
  return undefined;
}

/** The handle of who answers for an element, wherever that is written; undefined where nobody is named. */
export function ownerOf(element: Declaration): string | undefined {
  return ownershipOf(element)?.handle;
}

/** The handle that the element itself names. */
export function namedOwnerOf(element: Declaration): string | undefined {
  observe(element, 'values');
  const statements: readonly AstNode[] = element.statements;
  return statements.find(isOwner)?.person?.$refText;
}

/** What may name the owner of an element, the element first. */
function* ownersInTurn(element: Declaration): Generator<Declaration> {
  yield element;
  if (!isKeyResult(element) && !isObjective(element)) return;
  if (isObjective(element.$container)) yield element.$container;
  const team = teamOf(element);
  if (team) yield team;
}

/** The team whose plan an element stands in, where it is declared. */
export function teamOf(element: Declaration): Team | undefined {
  const file = AstUtils.findRootNode(element);
  return isPlanFile(file) ? planHeaderOf(file)?.team?.ref : undefined;
}
