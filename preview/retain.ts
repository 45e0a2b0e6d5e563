import type { PlanGraph, PlanNode } from '../language/protocol.js';

/**
 * Keeps the last readable content of broken files, so that nothing jumps or disappears while a person types. Nodes of a
 * broken file and their links stay as they were drawn, with their present positions. A broken file that was never
 * readable is shown as far as possible.
 *
 * @param drawn the shown plan
 * @param next the plan from the server
 */
export function retainReadable(drawn: PlanGraph | undefined, next: PlanGraph): PlanGraph {
  if (drawn?.project !== next.project || next.brokenFiles.length === 0) return next;
  const known = new Set(drawn.nodes.map(({ location }) => location.uri));
  const broken = new Set(next.brokenFiles.filter((uri) => known.has(uri)));
  if (broken.size === 0) return next;
  const isBroken = ({ location }: PlanNode) => broken.has(location.uri);

  const recovered = new Map(next.nodes.map((node) => [node.id, node]));
  const kept = drawn.nodes
    .filter(isBroken)
    .map((node) => ({ ...node, location: recovered.get(node.id)?.location ?? node.location }));
  const nodes = inOrderOf(drawn.nodes, [...kept, ...next.nodes.filter((node) => !isBroken(node))]);

  // A link is written where it starts: those of a broken file are the ones that were drawn.
  const ids = new Set(nodes.map(({ id }) => id));
  const keptIds = new Set(kept.map(({ id }) => id));
  const links = [
    ...drawn.links.filter(({ from }) => keptIds.has(from)),
    ...next.links.filter(({ from }) => !keptIds.has(from)),
  ].filter(({ from, to }) => ids.has(from) && ids.has(to));
  return { ...next, nodes, links };
}

/** Those that were there in the order that they had, then the others in their own. */
function inOrderOf(before: readonly PlanNode[], nodes: readonly PlanNode[]): PlanNode[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const placeOf = ({ id }: PlanNode) => places.get(id) ?? before.length;
  return nodes.toSorted((one, other) => placeOf(one) - placeOf(other));
}
