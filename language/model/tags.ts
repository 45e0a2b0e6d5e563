import type { AstNode } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import { isTags } from '../grammar/generated/ast.js';
import { oncePerCheck } from '../observation/observation.js';

/** The tags of an element: its own, then those of what it stands in; each once. */
export function tagsOf(element: Declaration): string[] {
  return [...oncePerCheck(element, collectTags, () => collectTags(element))];
}

function collectTags(element: Declaration): string[] {
  const statements: readonly AstNode[] = element.statements;
  const own = statements.filter(isTags).flatMap(({ tags }) => tags);
  const around = element.$container;
  return [...new Set([...own, ...(isDeclaration(around) ? tagsOf(around) : [])])];
}

/** `P0` to `P4`: how much a goal matters among the others. */
const rank = /^p([0-4])$/i;

/** The rank that tags give a goal, from 0 for `P0` to 4 for `P4`; undefined where none of them does. */
export function rankOf(tags: readonly string[]): number | undefined {
  const ranks = tags.flatMap((tag) => rank.exec(tag)?.[1] ?? []);
  return ranks.length > 0 ? Math.min(...ranks.map(Number)) : undefined;
}

/** The goals with a rank first, the most important ones before the others; equal ones stay in their order. */
export function byRank<Goal extends Declaration>(goals: readonly Goal[]): Goal[] {
  const ranked = goals.map((goal) => ({ goal, rank: rankOf(tagsOf(goal)) ?? Number.POSITIVE_INFINITY }));
  return ranked
    .sort((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0))
    .map(({ goal }) => goal);
}
