import { type AstNode, AstUtils } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import {
  isInitiative,
  isKeyResult,
  isObjective,
  isOwner,
  isPlanFile,
  type Team,
} from '../grammar/generated/ast.js';
import { planHeaderOf } from '../grammar/plan-identity.js';
import { observe } from '../observation/observation.js';
import { statementOf } from './statement-of.js';

/** The owner of an element. */
export interface Ownership {
  /** As written: `@ines`, `@acme/data`. */
  handle: string;
  /** The element that names the owner: the element itself, its objective, or the team of its plan. */
  place: Declaration;
}

/**
 * Returns the owner of an element. A key result without an owner has the owner of its objective. An objective, and a key
 * result outside of an objective, has the declared owner of its plan's team. A part of an initiative has the
 * owner of its whole. Every other element names its own owner.
 *
 * @returns undefined if nobody is named
 */
export function ownershipOf(element: Declaration): Ownership | undefined {
  for (const place of ownersInTurn(element)) {
    const handle = namedOwnerOf(place);
    if (handle) return { handle, place };
  }
  return undefined;
}

/** Returns the handle of the owner of an element, as written in the element that names the owner; undefined if there is none. */
export function ownerOf(element: Declaration): string | undefined {
  return ownershipOf(element)?.handle;
}

/** Returns the handle that the element itself names. */
export function namedOwnerOf(element: Declaration): string | undefined {
  observe(element, 'values');
  return statementOf(element, isOwner)?.person?.$refText;
}

/** Yields the elements that may name the owner of an element, the element itself first. */
function* ownersInTurn(element: Declaration): Generator<Declaration> {
  yield element;
  let whole: AstNode | undefined = isInitiative(element) ? element.$container : undefined;
  for (; isInitiative(whole); whole = whole.$container) yield whole;
  if (!isKeyResult(element) && !isObjective(element)) return;
  if (isObjective(element.$container)) yield element.$container;
  const team = teamOf(element);
  if (team) yield team;
}

/** Returns the team of the plan that contains an element; undefined if the team is not declared. */
export function teamOf(element: Declaration): Team | undefined {
  const file = AstUtils.findRootNode(element);
  return isPlanFile(file) ? planHeaderOf(file)?.team?.ref : undefined;
}
