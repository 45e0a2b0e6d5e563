import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isInitiative, isOwner } from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';

/** Returns the handle of the owner of an element, as written; of a part without one that of its whole; undefined if there is none. */
export function ownerOf(element: Declaration): string | undefined {
  observe(element, 'values');
  const statements: readonly AstNode[] = element.statements;
  const own = statements.find(isOwner)?.person?.$refText;
  if (own !== undefined || !isInitiative(element) || !isInitiative(element.$container)) return own;
  return ownerOf(element.$container);
}
