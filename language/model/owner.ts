import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isOwner } from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';

/** Returns the handle of the owner of an element, as written; undefined if there is none. */
export function ownerOf(element: Declaration): string | undefined {
  observe(element, 'values');
  const statements: readonly AstNode[] = element.statements;
  return statements.find(isOwner)?.person?.$refText;
}
