import type { AstNode } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import { isTags } from '../grammar/generated/ast.js';

/** The tags of an element: its own, then those of what it stands in; each once. */
export function tagsOf(element: Declaration): string[] {
  const statements: readonly AstNode[] = element.statements;
  const own = statements.filter(isTags).flatMap(({ tags }) => tags);
  const around = element.$container;
  return [...new Set([...own, ...(isDeclaration(around) ? tagsOf(around) : [])])];
}

/** `P0` to `P4`: how much a goal matters among the others. */
const rank = /^p([0-4])$/i;

/** The rank that tags give a goal, from 0 for `P0` to 4 for `P4`; 5 where none of them does. */
export function rankOf(tags: readonly string[]): number {
  const ranks = tags.flatMap((tag) => rank.exec(tag)?.[1] ?? []);
  return Math.min(5, ...ranks.map(Number));
}
