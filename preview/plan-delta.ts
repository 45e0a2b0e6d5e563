import type { PlanDelta, PlanGraph, PlanLink } from '../language/protocol.js';

/**
 * Returns the plan of today from an earlier plan and what differs.
 *
 * @returns undefined if the delta is for another plan
 */
export function withDelta(plan: PlanGraph | undefined, delta: PlanDelta): PlanGraph | undefined {
  const { base, changed, removed, order, links: changedLinks, ...rest } = delta;
  if (plan?.version !== base || plan.project !== delta.project) return undefined;
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  for (const id of removed) nodes.delete(id);
  for (const node of changed) nodes.set(node.id, node);
  const links = new Map<string, PlanLink[]>();
  for (const link of plan.links) {
    const own = links.get(link.from);
    if (own) own.push(link);
    else links.set(link.from, [link]);
  }
  for (const { from, links: own } of changedLinks) links.set(from, own);
  const ids = order ?? plan.nodes.map(({ id }) => id);
  const { cycles, current, teams } = plan;
  return {
    ...{ cycles, current, teams },
    ...rest,
    nodes: ids.flatMap((id) => nodes.get(id) ?? []),
    links: ids.flatMap((id) => links.get(id) ?? []),
  };
}
