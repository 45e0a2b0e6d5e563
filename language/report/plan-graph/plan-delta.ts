import type { PlanDelta, PlanGraph, PlanLink, PlanNode } from '../../protocol.js';
import { groupBy } from '../../values/group-by.js';
import { type PlanPiece, piecesOf } from './pieces.js';

/** Returns what differs between two plans of a project. Nodes that are the same object are equal. */
export function planDelta(before: PlanGraph, after: PlanGraph): PlanDelta {
  const { nodes, links: _, cycles, current, teams, ...rest } = after;
  const pairs = differingPieces(before, after);
  const was = { nodes: pairs.flatMap(([one]) => one.nodes), links: pairs.flatMap(([one]) => one.links) };
  const is = { nodes: pairs.flatMap(([, one]) => one.nodes), links: pairs.flatMap(([, one]) => one.links) };
  const known = new Map(was.nodes.map((node) => [node.id, node]));
  const present = new Set(is.nodes.map(({ id }) => id));
  const isSameOrder =
    pairs.every(([one, other]) => sameOrder(one.nodes, other.nodes)) || sameOrder(before.nodes, nodes);
  return {
    ...rest,
    base: before.version,
    ...(!isEqual(before.cycles, cycles) && { cycles }),
    ...(!isEqual(before.current, current) && { current }),
    ...(!isEqual(before.teams, teams) && { teams }),
    changed: is.nodes.filter((node) => !isEqual(known.get(node.id), node)),
    removed: was.nodes.flatMap(({ id }) => (present.has(id) ? [] : [id])),
    ...(!isSameOrder && { order: nodes.map(({ id }) => id) }),
    links: changedLinks(was.links, is.links),
  };
}

type Piece = Pick<PlanPiece, 'nodes' | 'links'>;

/** Returns the pieces of both plans that differ; the whole plans if their pieces are unknown or of other files. */
function differingPieces(before: PlanGraph, after: PlanGraph): readonly (readonly [Piece, Piece])[] {
  const [was, is] = [piecesOf(before), piecesOf(after)];
  if (!was || !is || was.length !== is.length) return [[before, after]];
  return was.flatMap((piece, index) => (piece === is[index] ? [] : [[piece, is[index] as Piece] as const]));
}

function sameOrder(before: readonly PlanNode[], after: readonly PlanNode[]): boolean {
  return before.length === after.length && before.every(({ id }, index) => id === after[index]?.id);
}

function isEqual(before: unknown, after: unknown): boolean {
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
