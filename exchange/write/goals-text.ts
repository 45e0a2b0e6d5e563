import type { Goal } from '../model/goal.js';
import { push } from '../text/push.js';
import { goalLines, type References } from './goal-text.js';
import { Names } from './names.js';
import { People } from './people.js';
import { comments } from './text.js';

/**
 * Goals as a part of a plan that is there.
 *
 * @param options names that the plan has, spaces before each line, and texts that belong to none of the goals
 */
export function goalsText(
  goals: readonly Goal[],
  { taken, indent, remarks }: { taken: readonly string[]; indent: string; remarks: readonly string[] },
): string {
  const names = new Names(taken);
  const people = new People();
  const named = new Map(goals.map((goal) => [goal, names.take(goal.title, goal.kind)]));
  const children = new Map<Goal, Goal[]>();
  for (const goal of goals) if (goal.container) push(children, goal.container, goal);
  const references: References = {
    handleOf: (person) => people.handleOf(person),
    nameOf: (goal) => named.get(goal) ?? 'goal',
    refer: (to) => named.get(to) ?? 'goal',
    childrenOf: (goal) => children.get(goal) ?? [],
  };
  const top = goals.filter(({ container }) => container === undefined);
  const blocks = top.map((goal) => goalLines(goal, references, indent).lines.join('\n'));
  const rest = remarks.flatMap((text) => comments(text, undefined)).map((line) => `${indent}${line}`);
  return [...blocks, ...(rest.length > 0 ? [rest.join('\n')] : [])].join('\n\n');
}
