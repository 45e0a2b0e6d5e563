import { shape } from '../shape.js';
import { type FontName, fonts } from '../text/fonts.js';
import { plainText } from '../text/plain.js';
import { linesOfText, wrapStatement } from '../text/text-shape.js';
import { ellipsis } from '../text/wrap.js';
import type { CardPart } from './part.js';

/** The wrapped statement. A shortened statement has its full text as a tooltip. */
export function statement(font: FontName, limit: number): CardPart {
  const { size, line } = fonts[font];
  return {
    height: (node, width) => wrapStatement(node.title, font, width, limit).length * line,
    draw(node, { x, y, width }) {
      const lines = wrapStatement(node.title, font, width, limit);
      const place = { x, y: y + (line + size) / 2 - size * 0.13, width, look: 'statement' };
      const text = linesOfText(lines, font, place);
      const whole = plainText(node.title);
      return [
        lines.at(-1)?.endsWith(ellipsis) && !whole.endsWith(ellipsis)
          ? shape('g', {}, shape('title', {}, whole), text)
          : text,
      ];
    },
  };
}
