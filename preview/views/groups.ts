import type { PlanGraph, PlanLink, PlanNode } from '../../language/protocol.js';

/** A key result with the work that names it as its first key result. */
export interface KeyResultWithWork {
  keyResult: PlanNode;
  work: PlanNode[];
}

/** An objective with its key results; without an objective those that belong to none. */
export interface ObjectiveGroup {
  objective?: PlanNode;
  results: KeyResultWithWork[];
}

/** The goals of a plan grouped for lists, and the work that drives none of them, in the order of the plan. */
export interface GroupedPlan {
  groups: ObjectiveGroup[];
  orphans: PlanNode[];
}

export function groupPlan(plan: PlanGraph): GroupedPlan {
  const { nodes } = plan;
  const objectiveOf = firstTargets(plan, ['belongs-to'], 'objective');
  const keyResultOf = firstTargets(plan, ['belongs-to', 'drives'], 'key-result');
  const groups = new Map<PlanNode | undefined, ObjectiveGroup>();
  const results = new Map<PlanNode, KeyResultWithWork>();
  const groupOf = (objective: PlanNode | undefined): ObjectiveGroup => {
    const group = groups.get(objective) ?? { ...(objective && { objective }), results: [] };
    groups.set(objective, group);
    return group;
  };
  for (const node of nodes) {
    if (node.kind === 'objective') groupOf(node);
    if (node.kind !== 'key-result') continue;
    const result = { keyResult: node, work: [] };
    results.set(node, result);
    groupOf(objectiveOf.get(node.id)).results.push(result);
  }
  const orphans: PlanNode[] = [];
  for (const node of nodes) {
    if (node.kind !== 'initiative') continue;
    const driven = keyResultOf.get(node.id);
    const work = driven && results.get(driven)?.work;
    (work ?? orphans).push(node);
  }
  return { groups: [...groups.values()], orphans };
}

/** For each node by its id the first node of a kind that a link of certain kinds leads to from there. */
function firstTargets(
  { nodes, links }: PlanGraph,
  linkKinds: readonly PlanLink['kind'][],
  kind: PlanNode['kind'],
): Map<string, PlanNode> {
  const ofKind = new Map(nodes.filter((node) => node.kind === kind).map((node) => [node.id, node]));
  const targets = new Map<string, PlanNode>();
  for (const link of links) {
    const target = linkKinds.includes(link.kind) ? ofKind.get(link.to) : undefined;
    if (target && !targets.has(link.from)) targets.set(link.from, target);
  }
  return targets;
}

/** Objectives by their rank, and the key results of each: `P0` first, what has no rank last; else in the order of the plan. */
export function groupsByRank(groups: readonly ObjectiveGroup[]): ObjectiveGroup[] {
  const ordered = groups.map((group) => ({
    ...group,
    results: byRank(group.results, ({ keyResult }) => keyResult.rank),
  }));
  // A group without an objective is as important as its most important key result.
  return byRank(ordered, ({ objective, results: [first] }) => (objective ?? first?.keyResult)?.rank);
}

function byRank<Item>(items: readonly Item[], rankOf: (item: Item) => number | undefined): Item[] {
  const least = Number.MAX_SAFE_INTEGER;
  return items.toSorted((left, right) => (rankOf(left) ?? least) - (rankOf(right) ?? least));
}
