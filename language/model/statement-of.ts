import type { AstNode } from 'langium';
import { oncePerCheck } from '../observation/observation.js';

/**
 * Returns the first statement of a kind in the body of an element. Every element in a long body asks for statements of the
 * element around it, so the search runs once per check.
 *
 * @param isKind a type guard of the grammar; the results of one guard are kept together
 */
export function statementOf<Kind extends AstNode>(
  element: AstNode & { statements: readonly AstNode[] },
  isKind: (node: unknown) => node is Kind,
): Kind | undefined {
  return oncePerCheck(element, isKind, () => element.statements.find(isKind));
}
