import type { PlanGraph, PlanNodeKind } from '../language/protocol.js';
import { countedKind, kindLooks } from './card/kind-glyph.js';
import type { Layout } from './layout.js';
import { type Shape, shape } from './shape.js';
import { lineOfText } from './text/text-shape.js';

/** What stands above the tree in a file: whose plan it is, for when, seen from which day. */
export const headHeight = 72;

const kinds = Object.keys(kindLooks) as PlanNodeKind[];

/** A name for the picture: the one team that it shows. Not the folder's, which differs from machine to machine. */
export function pictureTitle({ nodes }: Layout, plan: PlanGraph): string {
  const teams = distinct(nodes.filter(({ isContext }) => !isContext).map(({ node }) => node.team));
  const [only] = teams;
  if (only === undefined || teams.length > 1) return 'The plan';
  return plan.teams.find(({ name }) => name === only)?.title ?? only;
}

/** Cycles where they are few, how much there is of what, and the day of all numbers: a sentence for those who cannot see the picture. */
export function pictureSubtitle({ nodes }: Layout, plan: PlanGraph): string {
  const cycles = distinct(nodes.filter(({ node }) => node.kind !== 'priority').map(({ node }) => node.cycle));
  const counts = kinds.flatMap((kind) => {
    const count = nodes.filter(({ node }) => node.kind === kind).length;
    return count === 0 ? [] : [countedKind(kind, count)];
  });
  return [cycles.length <= 3 ? cycles.join(', ') : '', counts.join(', '), `as of ${plan.today}`]
    .filter(Boolean)
    .join(' · ');
}

export function headShape(layout: Layout, plan: PlanGraph, width: number): Shape {
  const place = { x: 32, width: width - 64 };
  return shape(
    'g',
    { class: 'picture-head' },
    lineOfText(pictureTitle(layout, plan), 'heading', { ...place, y: 44 }),
    lineOfText(pictureSubtitle(layout, plan), 'label', { ...place, y: 64, look: 'muted' }),
  );
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
