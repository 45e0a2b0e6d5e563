import type { PlanGraph } from '../../language/protocol.js';
import { filterTest } from '../../picture/select/filter.js';
import { everything } from '../../picture/view.js';

/** Returns the ids of the nodes that contain all words of a text, in the order of the plan; none for an empty text. */
export function findNodes(
  { nodes, ...plan }: Pick<PlanGraph, 'nodes' | 'teams' | 'current'>,
  text: string,
): string[] {
  if (text.trim() === '') return [];
  const hasWords = filterTest({ ...everything.filter, text }, plan);
  return nodes.filter(hasWords).map(({ id }) => id);
}
