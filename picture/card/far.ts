import type { PlacedNode } from '../layout/layout-types.js';
import type { Shape } from '../shape.js';
import { fonts } from '../text/fonts.js';
import { linesOfText, wrapStatement } from '../text/text-shape.js';
import { statusGlyph } from './status-glyph.js';

/** Draws a card at a small scale: its status as a large sign, and as much of the statement as fits in large letters. */
export function farCard({ node, width, height }: PlacedNode): (Shape | undefined)[] {
  const { line, size } = fonts.far;
  const left = node.status ? 60 : 16;
  const limit = Math.max(1, Math.min(3, Math.floor((height - 8) / line)));
  const lines = wrapStatement(node.title, 'far', width - left - 12, limit);
  const top = (height - lines.length * line) / 2;
  return [
    node.status && statusGlyph(node.status, 14, height / 2 - 17, 34),
    linesOfText(lines, 'far', {
      x: left,
      y: top + (line + size) / 2 - 3,
      width: width - left - 12,
      look: 'statement',
    }),
  ];
}
