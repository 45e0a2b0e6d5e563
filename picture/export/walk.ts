import type { PlanGap } from '../../language/protocol.js';
import type { Forest, Tree } from '../forest/forest.js';
import { laneTitles } from '../forest/lanes.js';

/** One group of trees: what is connected, without a heading, or one lane of what is not. */
export interface TreeGroup {
  gap?: PlanGap;
  title?: string;
  roots: readonly Tree[];
}

/** The connected trees first, then the lanes; none of them empty. */
export function treeGroups({ roots, lanes }: Forest): TreeGroup[] {
  const lanesWithTitles = lanes.map(({ gap, roots }) => ({ gap, title: laneTitles[gap], roots }));
  return [...(roots.length > 0 ? [{ roots }] : []), ...lanesWithTitles];
}

/** A tree where a reader meets it: depth first. */
export interface Visit {
  tree: Tree;
  /** From 0. */
  depth: number;
}

/** All trees depth first, without a stack as deep as they are. */
export function* walk(roots: readonly Tree[]): Generator<Visit> {
  const pending: Visit[] = roots.map((tree) => ({ tree, depth: 0 })).reverse();
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    yield visit;
    const depth = visit.depth + 1;
    for (let index = visit.tree.children.length - 1; index >= 0; index--)
      pending.push({ tree: visit.tree.children[index] as Tree, depth });
  }
}
