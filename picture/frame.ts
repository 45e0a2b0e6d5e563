import type { PlanGraph } from '../language/protocol.js';
import { say } from '../language/values/say.js';
import { partOf } from './export/heading.js';
import type { Layout } from './layout/layout-types.js';
import { type Shape, shape } from './shape.js';
import { fonts } from './text/fonts.js';
import { lineOfText, linesOfText, wrapStatement } from './text/text-shape.js';
import { textWidth } from './text/widths.js';
import type { PictureView } from './view.js';
import { countedKinds } from './words.js';

/** The heading of an exported tree: the team, the cycle, the date, and the part of the plan. */
export interface PictureHead {
  shape: Shape;
  height: number;
}

/** A longer sentence about the part is cut; it is in full in the description of the file. */
const mostPartLines = 2;

/**
 * Returns a title for the picture: the one team that was selected, or the only team of the project. If a filter happens
 * to leave goals of one team, the title does not name that team. The name of the folder is not used, because it differs
 * between machines.
 */
export function pictureTitle(plan: PlanGraph, { filter }: PictureView): string {
  const name = teamOf(plan, filter.teams);
  return name === undefined ? say`The plan` : (plan.teams.find((team) => team.name === name)?.title ?? name);
}

/**
 * Describes the number of drawn elements and the date; then the part of the plan, if it is a part. Also for people who
 * cannot see the picture.
 */
export function pictureDescription(
  layout: Layout,
  plan: PlanGraph,
  view: PictureView,
): { extent: string; part?: string } {
  const withoutTeams = teamOf(plan, view.filter.teams) !== undefined;
  return { extent: extentOf(layout, plan, view), part: partOf(plan, view, { withoutTeams }) };
}

export function pictureHead(layout: Layout, plan: PlanGraph, view: PictureView, width: number): PictureHead {
  const place = { x: 32, width: width - 64 };
  const { part } = pictureDescription(layout, plan, view);
  const extent = extentLines(layout, plan, view, place.width);
  const lines = part === undefined ? [] : wrapStatement(part, 'label', place.width, mostPartLines);
  const top = 64 + extent.length * fonts.label.line;
  return {
    shape: shape(
      'g',
      { class: 'picture-head' },
      lineOfText(pictureTitle(plan, view), 'heading', { ...place, y: 44 }),
      linesOfText(extent, 'label', { ...place, y: 64, look: 'muted' }),
      lines.length > 0 ? linesOfText(lines, 'label', { ...place, y: top, look: 'muted' }) : undefined,
    ),
    height: 72 + (extent.length - 1 + lines.length) * fonts.label.line,
  };
}

/** Writes the cycles if they are few and not in the title, the number of elements of each kind, and the date. */
function extentOf(layout: Layout, plan: PlanGraph, view: PictureView): string {
  return [contentOf(layout, view), dateOf(plan)].filter(Boolean).join(' · ');
}

/** The same on lines of a width. The date is never cut: it has a line of its own if it does not fit. */
function extentLines(layout: Layout, plan: PlanGraph, view: PictureView, width: number): string[] {
  const whole = extentOf(layout, plan, view);
  if (textWidth(whole, fonts.label) <= width) return [whole];
  const content = contentOf(layout, view);
  return [...(content ? wrapStatement(content, 'label', width, 2) : []), dateOf(plan)];
}

function dateOf({ today }: PlanGraph): string {
  return say`as of ${today}`;
}

function contentOf({ nodes }: Layout, { filter }: PictureView): string {
  const own = distinct(nodes.filter(({ node }) => node.kind !== 'priority').map(({ node }) => node.cycle));
  const cycles = filter.cycles.length === 0 && own.length <= 3 ? own.join(', ') : '';
  const counts = countedKinds(nodes.map(({ node }) => node));
  return [cycles, counts.join(', ')].filter(Boolean).join(' · ');
}

function teamOf({ nodes }: PlanGraph, asked: readonly string[]): string | undefined {
  const teams = asked.length > 0 ? asked : distinct(nodes.map(({ team }) => team));
  return teams.length === 1 ? teams[0] : undefined;
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
