import type { AstNode } from 'langium';
import { isOwner } from '../generated/ast.js';
import type { Declaration } from '../references/declarations.js';
import { observe } from '../references/observation.js';

/** The handle of who answers for an element, as written; undefined where nobody is named. */
export function ownerOf(element: Declaration): string | undefined {
  observe(element, 'values');
  const statements: readonly AstNode[] = element.statements;
  return statements.find(isOwner)?.person?.$refText;
}
