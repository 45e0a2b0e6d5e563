import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isRisk } from '../grammar/generated/ast.js';

/** What may come between, in the order of the text. */
export function risksOf({ statements }: Declaration): string[] {
  return (statements as readonly AstNode[]).filter(isRisk).flatMap(({ text }) => text || []);
}
