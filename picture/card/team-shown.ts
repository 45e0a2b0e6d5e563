import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { PlacedNode } from '../layout/layout-types.js';

const indexes = new WeakMap<PlanGraph, ReadonlyMap<string, PlanNode>>();

/** Returns the nodes of a plan by id; computed once for each plan. */
export function nodesById(plan: PlanGraph): ReadonlyMap<string, PlanNode> {
  const known = indexes.get(plan);
  if (known) return known;
  const index = new Map(plan.nodes.map((node) => [node.id, node]));
  indexes.set(plan, index);
  return index;
}

/** Removes the team from a node if the card above names the same team. */
export function withoutRepeatedTeam({ node, parent }: PlacedNode, plan: PlanGraph): PlanNode {
  const above = parent === undefined ? undefined : nodesById(plan).get(parent);
  return above?.team !== undefined && above.team === node.team ? { ...node, team: undefined } : node;
}
