import type { PlanGap, PlanLink, PlanNode } from '../../language/protocol.js';
import type { Selection } from '../select/select.js';
import type { PictureView } from '../view.js';
import { foldedBelow } from './fold.js';
import { laneOrder } from './lanes.js';
import { parentsOf } from './parents.js';

/** A node of the graph in its only place. */
export interface Tree {
  node: PlanNode;
  /** What is drawn below it, in the order of the text. */
  children: Tree[];
  /** Ids of all nodes directly below it, drawn or folded. */
  below: readonly string[];
  /** How many nodes are folded away below it. */
  hidden: number;
  isContext: boolean;
}

/** A plan as trees of connected elements, and lanes for unconnected ones. */
export interface Forest {
  roots: Tree[];
  /** In a fixed order, none of them empty. */
  lanes: { gap: PlanGap; roots: Tree[] }[];
  /** All links between drawn nodes, but those that a tree shows. */
  links: PlanLink[];
  /** The links that the trees show: the way up from each node that has a parent, by its id. */
  treeLinks: ReadonlyMap<string, PlanLink>;
}

/**
 * Computes a spanning forest of a graph: each node once, below the first drawn node that it serves. Links that would
 * close a circle are cut. Nodes that the view folds are left out and counted.
 */
export function forestOf({ plan, context }: Selection, view: PictureView): Forest {
  const parents = parentsOf(plan);
  const below = new Map<string, PlanNode[]>(plan.nodes.map(({ id }) => [id, []]));
  for (const node of plan.nodes) {
    const parent = parents.get(node.id);
    if (parent) below.get(parent.to)?.push(node);
  }
  for (const [id, all] of below) below.set(id, ownFirst(all, parents));
  const isFolded = foldedBelow(view);
  const drawn = new Set<string>();
  const treeOf = (node: PlanNode): Tree => {
    drawn.add(node.id);
    const all = below.get(node.id) ?? [];
    const open = all.length === 0 ? all : all.filter((child) => !isFolded(node, child));
    return {
      node,
      children: open.map(treeOf),
      below: all.map(({ id }) => id),
      hidden:
        open.length === all.length
          ? 0
          : countBelow(
              all.filter((child) => isFolded(node, child)),
              below,
            ),
      isContext: context.has(node.id),
    };
  };
  const roots = plan.nodes.filter(({ id }) => !parents.has(id));
  const connected = roots.filter(({ gap }) => gap === undefined).map(treeOf);
  const lanes = laneOrder
    .map((gap) => ({ gap, roots: roots.filter((root) => root.gap === gap).map(treeOf) }))
    .filter(({ roots }) => roots.length > 0);
  const inTree = new Set(parents.values());
  const links = plan.links.filter((link) => drawn.has(link.from) && drawn.has(link.to) && !inTree.has(link));
  return { roots: connected, lanes, links, treeLinks: parents };
}

/** Returns a goal's own key results, and the work on it, before what others do for it; else the order of the text. */
function ownFirst(nodes: PlanNode[], parents: ReadonlyMap<string, PlanLink>): PlanNode[] {
  if (nodes.length < 2) return nodes;
  const helps = ({ id }: PlanNode) => parents.get(id)?.kind === 'supports';
  return [...nodes.filter((node) => !helps(node)), ...nodes.filter(helps)];
}

function countBelow(nodes: readonly PlanNode[], below: ReadonlyMap<string, PlanNode[]>): number {
  const pending = [...nodes];
  let count = 0;
  for (let node = pending.pop(); node; node = pending.pop()) {
    count++;
    pending.push(...(below.get(node.id) ?? []));
  }
  return count;
}
