import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isOwner } from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';

/** Returns the handle of who answers for an element, as written; undefined if nobody is named. */
export function ownerOf(element: Declaration): string | undefined {
  observe(element, 'values');
  const statements: readonly AstNode[] = element.statements;
  return statements.find(isOwner)?.person?.$refText;
}
