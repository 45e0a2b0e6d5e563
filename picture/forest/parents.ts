import type { PlanGraph, PlanLink, PlanNode, PlanNodeKind } from '../../language/protocol.js';

/** Which links lead up the tree, the nearest first. Work stands with what it drives, wherever it was written. */
const upwards: Readonly<Record<PlanNodeKind, readonly PlanLink['kind'][]>> = {
  priority: ['belongs-to', 'supports'],
  objective: ['belongs-to', 'supports'],
  'key-result': ['belongs-to', 'supports'],
  initiative: ['drives', 'belongs-to', 'supports'],
};

/**
 * Returns the link by which each node is below another, by id: the first link that leads up and closes no circle. Nodes
 * without such a link are roots, and so are nodes that would be deeper than a hundred levels.
 */
export function parentsOf({ nodes, links }: PlanGraph): Map<string, PlanLink> {
  const outgoing = new Map<string, PlanLink[]>(nodes.map(({ id }) => [id, []]));
  for (const link of links) if (outgoing.has(link.to)) outgoing.get(link.from)?.push(link);
  // A part is below its whole, whatever it drives.
  const kindOf = new Map(nodes.map((node) => [node.id, node.kind]));
  const parents = new Map<string, PlanLink>();
  /** Something above each node that is no root, on the path to its root: all the way up soon, as questions shorten it. */
  const tops = new Map<string, string>();
  for (const { id, kind } of nodes) {
    const all = outgoing.get(id) ?? [];
    const isOpen = ({ to }: PlanLink) => topOf(to, tops) !== id;
    const whole = all.find(
      (link) => link.kind === 'belongs-to' && kindOf.get(link.to) === kind && isOpen(link),
    );
    const parent = whole ?? firstUp(upwards[kind], all, isOpen);
    if (!parent) continue;
    parents.set(id, parent);
    tops.set(id, parent.to);
  }
  cutWhereTooDeep(nodes, parents);
  return parents;
}

/** Returns the first link of the first of some kinds that a test allows. */
function firstUp(
  kinds: readonly PlanLink['kind'][],
  links: readonly PlanLink[],
  isAllowed: (link: PlanLink) => boolean,
): PlanLink | undefined {
  for (const kind of kinds) for (const link of links) if (link.kind === kind && isAllowed(link)) return link;
  return undefined;
}

/** More levels than anybody reads; what walks down the trees by calling itself relies on it. */
const deepest = 100;

/** Makes roots of what would be deeper. */
function cutWhereTooDeep(nodes: readonly PlanNode[], parents: Map<string, PlanLink>): void {
  const levels = new Map<string, number>();
  for (const { id } of nodes) {
    const path: string[] = [];
    let at: string | undefined = id;
    for (; at !== undefined && !levels.has(at); at = parents.get(at)?.to) path.push(at);
    let level = at === undefined ? 0 : (levels.get(at) as number);
    for (const below of path.reverse()) {
      level = level === deepest ? 1 : level + 1;
      if (level === 1) parents.delete(below);
      levels.set(below, level);
    }
  }
}

/** Returns the root of the tree that a node is in. */
function topOf(id: string, tops: Map<string, string>): string {
  let top = id;
  for (let above = tops.get(top); above !== undefined; above = tops.get(top)) top = above;
  for (let at = id; at !== top; ) {
    const above = tops.get(at) as string;
    tops.set(at, top);
    at = above;
  }
  return top;
}
