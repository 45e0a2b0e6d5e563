import type { PlanGraph, PlanNode, PlanNodeKind } from '../../language/protocol.js';

/** The link that an element can get to other goals, and the kinds of these goals. */
const links: Readonly<
  Partial<Record<PlanNodeKind, { kind: 'supports' | 'drives'; targets: readonly PlanNodeKind[] }>>
> = {
  initiative: { kind: 'drives', targets: ['key-result'] },
  objective: { kind: 'supports', targets: ['priority', 'objective'] },
};

/** Returns the kind of the links from an element to the goals that it serves; undefined if it has none. */
export function linkKindOf({ kind }: PlanNode): 'supports' | 'drives' | undefined {
  return links[kind]?.kind;
}

/** Says whether a link from one element to another is possible. The server checks the rest. */
export function canLink(from: PlanNode, to: PlanNode): boolean {
  return from.id !== to.id && to.name !== undefined && links[from.kind]?.targets.includes(to.kind) === true;
}

/** Returns the goals that an element can be linked to, and is not yet. */
export function linkTargets(node: PlanNode, plan: PlanGraph): PlanNode[] {
  const served = new Set(plan.links.filter(({ from }) => from === node.id).map(({ to }) => to));
  return plan.nodes.filter((other) => canLink(node, other) && !served.has(other.id));
}
