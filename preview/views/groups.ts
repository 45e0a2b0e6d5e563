import type { PlanGraph, PlanNode } from '../../language/protocol.js';

/** A key result with the work that drives it first of all key results. */
export interface KeyResultWithWork {
  keyResult: PlanNode;
  work: PlanNode[];
}

/** An objective with its key results; without an objective those that stand in none. */
export interface ObjectiveGroup {
  objective?: PlanNode;
  results: KeyResultWithWork[];
}

/** The goals of a plan as people list them, and the work that drives none of them. In the order of the plan. */
export interface GroupedPlan {
  groups: ObjectiveGroup[];
  orphans: PlanNode[];
}

export function groupPlan({ nodes, links }: PlanGraph): GroupedPlan {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const objectiveOf = new Map<string, PlanNode>();
  const drivenBy = new Map<string, PlanNode>();
  for (const { kind, from, to } of links) {
    const target = byId.get(to);
    if (!target) continue;
    if (kind === 'belongs-to' && target.kind === 'objective' && !objectiveOf.has(from))
      objectiveOf.set(from, target);
    if ((kind === 'drives' || kind === 'belongs-to') && target.kind === 'key-result' && !drivenBy.has(from))
      drivenBy.set(from, target);
  }
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
    const driven = drivenBy.get(node.id);
    const work = driven && results.get(driven)?.work;
    (work ?? orphans).push(node);
  }
  return { groups: [...groups.values()], orphans };
}
