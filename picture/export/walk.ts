import type { PlanGap } from '../../language/protocol.js';
import type { Forest, Tree } from '../forest/forest.js';
import { laneTitles } from '../forest/lanes.js';

/** One group of trees: the connected trees without a heading, or one lane of unconnected elements. */
export interface TreeGroup {
  gap?: PlanGap;
  title?: string;
  roots: readonly Tree[];
}

/** Returns the connected trees first, then the lanes; no group is empty. */
export function treeGroups({ roots, lanes }: Forest): TreeGroup[] {
  const lanesWithTitles = lanes.map(({ gap, roots }) => ({ gap, title: laneTitles[gap], roots }));
  return [...(roots.length > 0 ? [{ roots }] : []), ...lanesWithTitles];
}

/** A tree in the order of reading: depth first. */
export interface Visit {
  tree: Tree;
  /** From 0. */
  depth: number;
}

/** Yields all trees depth first, without deep recursion. */
export function* walk(roots: readonly Tree[]): Generator<Visit> {
  const pending: Visit[] = roots.map((tree) => ({ tree, depth: 0 })).reverse();
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    yield visit;
    const depth = visit.depth + 1;
    for (let index = visit.tree.children.length - 1; index >= 0; index--)
      pending.push({ tree: visit.tree.children[index] as Tree, depth });
  }
}
