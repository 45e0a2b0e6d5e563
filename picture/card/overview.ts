import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { Box, PlacedNode } from '../layout/layout-types.js';
import { progressMovement } from '../movement.js';
import { type Shape, shape } from '../shape.js';
import type { Font } from '../text/fonts.js';
import { isRightToLeft } from '../text/plain.js';
import { wrapText } from '../text/wrap.js';
import { movementMarks } from './movement.js';
import { statusGlyph } from './status-glyph.js';
import { nodesById } from './team-shown.js';

/** Sizes on the screen, in CSS pixels. */
const text: Font = { size: 9, line: 11, weight: 600 };
/** In a narrow tile, so that most words fit into a line. */
const narrowText: Font = { size: 8, line: 9.5, weight: 400 };
const narrow = 46;
const priorityText: Font = { size: 11, line: 13, weight: 600 };
const bar = { height: 3, gap: 2 };
const padding = 3;
/** The sign of the status, in front of the bar of the card itself. */
const glyph = 7;
/** A narrower title has hardly a word in a line. */
const leastText = 26;
/** At most this part of a tile is for the bars of key results. */
const mostBars = 0.45;

/**
 * Draws a card with the cards below it as one tile at a small scale: its statement, its bar, and one bar for each of its key
 * results. Texts and bars have the same size on the screen at every scale.
 *
 * @param pixel the size of a CSS pixel in units of the picture
 * @param since the date that movement is shown from
 */
export function overviewTile(
  placed: PlacedNode,
  plan: PlanGraph,
  pixel: number,
  since?: string,
): (Shape | undefined)[] {
  const { node, width } = placed;
  const height = tileHeight(placed);
  const inside = width - 2 * padding * pixel;
  // The arrows of movement are next to the statement.
  const words = since === undefined ? inside : inside - 9 * pixel;
  const bars = barsOf(placed, plan, height / pixel);
  const barsHeight = bars.length * (bar.height + bar.gap) * pixel;
  const font = fontOf(placed, inside, pixel);
  const room = height - barsHeight - (padding + (bars.length > 0 ? 2 : 0)) * pixel;
  const limit = Math.floor((room - 2 * pixel) / font.line);
  const lines =
    inside >= leastText * pixel && (limit >= 1 || node.kind === 'priority')
      ? wrapText(node.title, font, words, node.kind === 'priority' ? 1 : limit)
      : [];
  const top = height - barsHeight - pixel;
  return [
    lines.length > 0
      ? title(lines, font, padding * pixel, inside, node.kind === 'priority' ? height : 0)
      : undefined,
    node.status && bars.length > 0
      ? statusGlyph(node.status, padding * pixel, top - 2 * pixel, glyph * pixel)
      : undefined,
    ...bars.flatMap((one, index) => {
      const indent = index === 0 && one.status ? (glyph + bar.gap) * pixel : 0;
      const y = top + index * (bar.height + bar.gap) * pixel;
      const place = { x: padding * pixel + indent, y, width: inside - indent, height: bar.height * pixel };
      const before = since === undefined ? undefined : progressMovement(one, since, plan)?.before;
      return overviewBar(one, place, before);
    }),
    since === undefined ? undefined : movementMarks(bars, since, width, pixel, plan),
  ];
}

/** The height of a tile: a card with the cards below it. */
export function tileHeight({ height, columns }: PlacedNode): number {
  return columns?.height ?? height;
}

/** The font of a statement. That of a priority is on one line, as large as its card allows. */
function fontOf({ node, height }: PlacedNode, inside: number, pixel: number): Font {
  if (node.kind === 'priority')
    return { ...priorityText, size: Math.min(priorityText.size * pixel, height * 0.85) };
  const { size, line, weight } = inside < narrow * pixel ? narrowText : text;
  return { size: size * pixel, line: line * pixel, weight };
}

/** The node itself first, if it has progress, then its key results, as many as there is space for. */
function barsOf({ node, children }: PlacedNode, plan: PlanGraph, height: number): PlanNode[] {
  if (node.kind === 'priority' || node.kind === 'initiative') return [];
  const byId = nodesById(plan);
  const keyResults = children.flatMap((id) => {
    const child = byId.get(id);
    return child?.kind === 'key-result' ? [child] : [];
  });
  const limit = Math.max(1, Math.floor((height * mostBars) / (bar.height + bar.gap)));
  return [node, ...keyResults].slice(0, limit);
}

function title(lines: readonly string[], font: Font, x: number, width: number, height: number): Shape {
  const fromRight = isRightToLeft(lines[0] ?? '');
  const [start, dy] = [fromRight ? x + width : x, font.line];
  const y = height > 0 ? height / 2 + font.size * 0.36 : font.size + x;
  return shape(
    'text',
    {
      class: 'overview-title',
      x: start,
      y: round(y),
      'font-size': round(font.size),
      'font-weight': font.weight,
      direction: fromRight ? 'rtl' : undefined,
    },
    ...lines.map((line, index) =>
      shape('tspan', { x: start, dy: index === 0 ? undefined : round(dy) }, line),
    ),
  );
}

/** A bar in the colour of the status; without a known progress only its track. */
function overviewBar(node: PlanNode, { x, y, width, height }: Box, before: number | undefined): Shape[] {
  const { progress, status, disguised } = node;
  const reached = Math.min(1, Math.max(0, progress.ratio ?? 0)) * width;
  const place = { x: round(x), y: round(y), height: round(height) };
  return [
    shape('rect', { class: 'bar-track', ...place, width: round(width) }),
    ...(reached > 0
      ? [
          shape('rect', {
            class: disguised ? 'overview-output' : `overview-bar status-${status ?? 'unknown'}`,
            ...place,
            width: round(Math.max(height, reached)),
          }),
        ]
      : []),
    ...(before === undefined
      ? []
      : [
          shape('rect', {
            class: 'overview-before',
            x: round(x + Math.min(1, Math.max(0, before)) * (width - height / 2)),
            y: round(y - height / 3),
            width: round(height / 2),
            height: round((height * 5) / 3),
          }),
        ]),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
