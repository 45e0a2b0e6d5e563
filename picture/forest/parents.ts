import type { PlanGraph, PlanLink, PlanNodeKind } from '../../language/protocol.js';

/** Which links lead up the tree, the nearest first. Work stands with what it drives, wherever it was written. */
const upwards: Readonly<Record<PlanNodeKind, readonly PlanLink['kind'][]>> = {
  priority: ['belongs-to', 'supports'],
  objective: ['belongs-to', 'supports'],
  'key-result': ['belongs-to', 'supports'],
  initiative: ['drives', 'belongs-to', 'supports'],
};

/**
 * The link by which each node stands below another, by id: the first that leads up and closes no circle. Nodes without one
 * are roots.
 */
export function parentsOf({ nodes, links }: PlanGraph): Map<string, PlanLink> {
  const outgoing = new Map<string, PlanLink[]>(nodes.map(({ id }) => [id, []]));
  for (const link of links) if (outgoing.has(link.to)) outgoing.get(link.from)?.push(link);
  const parents = new Map<string, PlanLink>();
  for (const { id, kind } of nodes) {
    const all = outgoing.get(id) ?? [];
    const candidates = upwards[kind].flatMap((wanted) => all.filter((link) => link.kind === wanted));
    const parent = candidates.find(({ to }) => !standsBelow(to, id, parents));
    if (parent) parents.set(id, parent);
  }
  return parents;
}

/** Whether a node is another one, or stands somewhere below it. */
function standsBelow(id: string, other: string, parents: ReadonlyMap<string, PlanLink>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parents.get(at)?.to)
    if (at === other) return true;
  return false;
}
