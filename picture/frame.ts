import type { PlanGraph, PlanNodeKind } from '../language/protocol.js';
import type { Layout } from './layout.js';
import { type Shape, shape } from './shape.js';
import { lineOfText } from './text/text-shape.js';

/** What stands above the tree in a file: whose plan it is, for when, seen from which day. */
export const headHeight = 72;

const counted: Readonly<Record<PlanNodeKind, readonly [one: string, many: string]>> = {
  priority: ['priority', 'priorities'],
  objective: ['objective', 'objectives'],
  'key-result': ['key result', 'key results'],
  initiative: ['initiative', 'initiatives'],
};

/** A name for the picture: the one team that it shows, else the project's folder. */
export function pictureTitle({ nodes }: Layout, plan: PlanGraph): string {
  const teams = distinct(nodes.map(({ node }) => node.team));
  const [only] = teams;
  if (only === undefined || teams.length > 1) return projectName(plan.project);
  return plan.teams.find(({ name }) => name === only)?.title ?? only;
}

/** Cycles, how much there is of what, and the day of all numbers: a sentence for those who cannot see the picture. */
export function pictureSubtitle({ nodes }: Layout, plan: PlanGraph): string {
  const cycles = distinct(nodes.filter(({ node }) => node.kind !== 'priority').map(({ node }) => node.cycle));
  const counts = Object.entries(counted).flatMap(([kind, [one, many]]) => {
    const count = nodes.filter(({ node }) => node.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return [cycles.slice(0, 3).join(', '), counts.join(', '), `as of ${plan.today}`]
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

function projectName(uri: string): string {
  const last = uri.replace(/\/+$/, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'Plan';
  } catch {
    return last; // a stray % is no reason to show nothing
  }
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
