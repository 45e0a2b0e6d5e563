import type { PlanDelta, PlanGraph, PlanLink, PlanNode } from '../../protocol.js';
import { groupBy } from '../../values/group-by.js';

/** Returns what differs between two plans of a project. Nodes that are the same object are equal. */
export function planDelta(before: PlanGraph, after: PlanGraph): PlanDelta {
  const { nodes, links, ...rest } = after;
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  const changed = nodes.filter((node) => !isEqual(known.get(node.id), node));
  const present = new Set(nodes.map(({ id }) => id));
  const removed = before.nodes.flatMap(({ id }) => (present.has(id) ? [] : [id]));
  const isSameOrder =
    before.nodes.length === nodes.length && before.nodes.every(({ id }, index) => id === nodes[index]?.id);
  return {
    ...rest,
    base: before.version,
    changed,
    removed,
    ...(!isSameOrder && { order: nodes.map(({ id }) => id) }),
    links: changedLinks(before.links, links),
  };
}

function isEqual(before: PlanNode | undefined, after: PlanNode): boolean {
  return before === after || (before !== undefined && JSON.stringify(before) === JSON.stringify(after));
}

function changedLinks(before: readonly PlanLink[], after: readonly PlanLink[]): PlanDelta['links'] {
  const [was, is] = [groupBy(before, ({ from }) => from), groupBy(after, ({ from }) => from)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((from) => {
    const links = is.get(from) ?? [];
    return sameLinks(was.get(from) ?? [], links) ? [] : [{ from, links }];
  });
}

function sameLinks(left: readonly PlanLink[], right: readonly PlanLink[]): boolean {
  return (
    left.length === right.length &&
    left.every((link, index) => {
      const { kind, to, crossTeam, evidence } = right[index] as PlanLink;
      return (
        link.kind === kind && link.to === to && link.crossTeam === crossTeam && link.evidence === evidence
      );
    })
  );
}
