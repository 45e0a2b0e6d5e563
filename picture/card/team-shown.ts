import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { PlacedNode } from '../layout/layout-types.js';

const indexes = new WeakMap<PlanGraph, ReadonlyMap<string, PlanNode>>();

/** Nodes of a plan by id; made once for each plan. */
export function nodesById(plan: PlanGraph): ReadonlyMap<string, PlanNode> {
  const known = indexes.get(plan);
  if (known) return known;
  const index = new Map(plan.nodes.map((node) => [node.id, node]));
  indexes.set(plan, index);
  return index;
}

/** A node as its card tells of it: the team is left out where the card above names the same one. */
export function withoutRepeatedTeam({ node, parent }: PlacedNode, plan: PlanGraph): PlanNode {
  const above = parent === undefined ? undefined : nodesById(plan).get(parent);
  return above?.team !== undefined && above.team === node.team ? { ...node, team: undefined } : node;
}
