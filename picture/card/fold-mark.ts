import type { PlacedNode } from '../layout/layout-types.js';
import { type Shape, shape } from '../shape.js';
import { fonts } from '../text/fonts.js';
import { textWidth } from '../text/widths.js';

const height = 18;

/**
 * Draws a mark on the lower edge that folds and unfolds the cards below; if they are folded, the mark shows their
 * number.
 */
export function foldMark(placed: PlacedNode): Shape | undefined {
  if (placed.children.length === 0) return undefined;
  const text = placed.isOpen ? '' : `${placed.hidden}`;
  const width = text ? 18 + textWidth(text, fonts.strong) + 6 : height;
  const sign = placed.isOpen ? 'M5.5 9H12.5' : 'M5.5 9H12.5M9 5.5V12.5';
  return shape(
    'g',
    {
      class: placed.isOpen ? 'fold-mark is-open' : 'fold-mark',
      transform: `translate(${placed.width - 12 - Math.round(width)} ${Math.round(placed.height) - height / 2})`,
    },
    shape('rect', { class: 'fold-surface', width, height, rx: 9 }),
    shape('path', { class: 'fold-sign', d: sign }),
    text ? shape('text', { class: 'font-strong', x: 17, y: 13 }, text) : undefined,
  );
}
