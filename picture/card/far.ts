import type { PlanGraph } from '../../language/protocol.js';
import type { PlacedNode } from '../layout/layout-types.js';
import { progressMovement } from '../movement.js';
import { type Shape, shape } from '../shape.js';
import { fonts } from '../text/fonts.js';
import { linesOfText, wrapStatement } from '../text/text-shape.js';
import { statusGlyph } from './status-glyph.js';

/** The space at the bottom for the bar, and the height of the bar: at least 3 CSS pixels at this detail. */
const barRoom = 16;
const barHeight = 10;

/** Draws a card at a small scale: its status as a large sign, as much of the statement as fits in large letters, and a bar. */
export function farCard(
  { node, width, height }: PlacedNode,
  since: string | undefined,
  plan: PlanGraph,
): (Shape | undefined)[] {
  const { line, size } = fonts.far;
  const left = node.status ? 60 : 16;
  const hasBar =
    (node.kind === 'objective' || node.kind === 'key-result') && node.progress.ratio !== undefined;
  const room = hasBar ? height - barRoom : height;
  const limit = Math.max(1, Math.min(3, Math.floor((room - 4) / line)));
  const lines = wrapStatement(node.title, 'far', width - left - 12, limit);
  const top = (room - lines.length * line) / 2;
  const movement = since === undefined ? undefined : progressMovement(node, since, plan);
  return [
    node.status && statusGlyph(node.status, 14, room / 2 - 17, 34),
    linesOfText(lines, 'far', {
      x: left,
      y: top + (line + size) / 2 - 3,
      width: width - left - 12,
      look: 'statement',
    }),
    hasBar ? farBar(node, width, height, movement?.before) : undefined,
  ];
}

function farBar(
  { progress, disguised }: PlacedNode['node'],
  width: number,
  height: number,
  before: number | undefined,
): Shape {
  const [x, y, room] = [12, height - barHeight - 6, width - 24];
  const along = (ratio: number) => Math.round(Math.min(1, Math.max(0, ratio)) * room);
  const reached = along(progress.ratio ?? 0);
  const place = { x, y, height: barHeight };
  return shape(
    'g',
    { class: 'bar' },
    shape('rect', { class: 'bar-track', ...place, width: room }),
    reached > 0
      ? shape('rect', { class: disguised ? 'overview-output' : 'bar-fill', ...place, width: reached })
      : undefined,
    before === undefined
      ? undefined
      : shape('path', { class: 'bar-before', d: `M${x + along(before)} ${y - 3}v${barHeight + 6}` }),
  );
}
