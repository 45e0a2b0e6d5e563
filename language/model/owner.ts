import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isOwner } from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';

/** The handle of who answers for an element, as written; undefined where nobody is named. */
export function ownerOf(element: Declaration): string | undefined {
  observe(element, 'values');
  const statements: readonly AstNode[] = element.statements;
  return statements.find(isOwner)?.person?.$refText;
}
