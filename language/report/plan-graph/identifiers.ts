import { AstUtils } from 'langium';
import { describeElement } from '../../names/calling.js';
import type { Project } from '../../project/project.js';
import { type Goal, isGoal, kinds } from './goals.js';

/**
 * Computes the ids of goals: kind and qualified name, which no edit of another element changes. A goal without a name
 * gets its number among goals of its kind in the element or file around it; the second of two goals with the same name
 * gets a number, too.
 *
 * @param goals in the order of the text, outer goals before inner ones
 */
export function identifiers(goals: readonly Goal[], project: Project): Map<Goal, string> {
  const ids = new Map<Goal, string>();
  const counts = new Map<string, number>();
  for (const goal of goals) {
    const kind = kinds[goal.$type];
    const base = goal.name ? `${kind} ${descriptionOf(goal)}` : `${kind} in ${placeOf(goal, ids, project)}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    ids.set(goal, goal.name && count === 1 ? base : `${base} #${count}`);
  }
  return ids;
}

/**
 * Returns everything of each of these goals that decides about ids: goals with the same names in the same order have the same ids.
 *
 * @param goals of one file in the order of the text
 */
export function namesOf(goals: readonly Goal[], project: Project): string[] {
  const places = new Map(goals.map((goal, place) => [goal, String(place)]));
  return goals.map((goal) => {
    const kind = kinds[goal.$type];
    return goal.name ? `${kind} ${descriptionOf(goal)}` : `${kind} in ${placeOf(goal, places, project)}`;
  });
}

/** Most files stay as they are from graph to graph, and nothing in a syntax tree ever changes. */
const descriptions = new WeakMap<Goal, string>();
function descriptionOf(goal: Goal): string {
  const known = descriptions.get(goal) ?? describeElement(goal);
  descriptions.set(goal, known);
  return known;
}

/** What is around a goal: another goal, else its file. */
function placeOf(goal: Goal, ids: ReadonlyMap<Goal, string>, project: Project): string {
  const around = goal.$container;
  const known = isGoal(around) ? ids.get(around) : undefined;
  return known ?? project.relativePath(AstUtils.getDocument(goal).uri);
}
