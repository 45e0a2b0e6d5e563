import fc from 'fast-check';
import type { PlanGraph, PlanLink, PlanNode, PlanNodeKind } from '../../../language/protocol.js';
import { statuses } from '../../../picture/statuses.js';
import { everything, type PictureView } from '../../../picture/view.js';
import { kinds } from '../../../picture/words.js';

/** A node as plain as can be, with what a test is about. */
export function nodeOf(kind: PlanNodeKind, name: string, more: Partial<PlanNode> = {}): PlanNode {
  const place = { line: 0, character: 0 };
  return {
    ...{ id: `${kind} ${name}`, kind, name, title: `Statement of ${name}` },
    progress: { explanation: 'nothing is known of it' },
    checkIns: [],
    location: { uri: 'file:///plan.okr', range: { start: place, end: place } },
    findings: [],
    waivers: [],
    ...more,
  };
}

export function linkOf(kind: PlanLink['kind'], from: PlanNode, to: PlanNode): PlanLink {
  return { kind, from: from.id, to: to.id, crossTeam: false };
}

export function graphOf(nodes: PlanNode[], links: PlanLink[] = []): PlanGraph {
  return {
    ...{
      today: '2026-11-16',
      project: 'file:///plans/fresh',
      version: 1,
      brokenFiles: [],
      cycles: [],
      current: [],
      teams: [],
    },
    nodes,
    links,
  };
}

const textArbitrary = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 1000 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 40 }),
);

const nodeArbitrary = fc.record({
  kind: fc.constantFrom(...kinds),
  title: textArbitrary,
  status: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
  ratio: fc.option(fc.double({ min: -2, max: 3, noNaN: true }), { nil: undefined }),
  isGap: fc.boolean(),
  disguised: fc.boolean(),
  current: fc.option(textArbitrary, { nil: undefined }),
  owner: fc.option(textArbitrary, { nil: undefined }),
});

/** Any graph at all: circles, links to itself, links that make no sense, texts of every kind. */
export const graphArbitrary: fc.Arbitrary<PlanGraph> = fc
  .array(nodeArbitrary, { maxLength: 40 })
  .chain((drafts) => {
    const nodes = drafts.map(({ kind, ratio, isGap, ...more }, index) =>
      nodeOf(kind, `n${index}`, {
        ...more,
        progress: { ratio, explanation: 'made up' },
        ...(isGap && {
          gap: kind === 'priority' ? 'unsupported' : kind === 'initiative' ? 'orphan' : 'unaligned',
        }),
      }),
    );
    const index = fc.nat({ max: Math.max(0, nodes.length - 1) });
    const link = fc.record({
      kind: fc.constantFrom('belongs-to', 'supports', 'drives', 'predicts', 'depends-on'),
      from: index,
      to: index,
    });
    return fc.array(link, { maxLength: nodes.length === 0 ? 0 : 80 }).map((links) =>
      graphOf(
        nodes,
        links.map(({ kind, from, to }) => linkOf(kind, nodes[from] as PlanNode, nodes[to] as PlanNode)),
      ),
    );
  });

/** Both directions, work folded or not, and any nodes folded and opened. */
export function viewArbitrary(plan: PlanGraph): fc.Arbitrary<PictureView> {
  const ids = fc.subarray(plan.nodes.map(({ id }) => id));
  return fc.record({
    ...{ kinds: fc.constant(kinds), filter: fc.constant(everything.filter) },
    direction: fc.constantFrom('down' as const, 'right' as const),
    foldWork: fc.boolean(),
    countDrafts: fc.boolean(),
    folded: ids,
    opened: ids,
  });
}
