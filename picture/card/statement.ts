import { type FontName, fonts } from '../text/fonts.js';
import { linesOfText, wrapStatement } from '../text/text-shape.js';
import type { CardPart } from './part.js';

/** What the goal says, wrapped. */
export function statement(font: FontName, limit: number): CardPart {
  const { size, line } = fonts[font];
  return {
    height: (node, width) => wrapStatement(node.title, font, width, limit).length * line,
    draw: (node, { x, y, width }) => [
      linesOfText(wrapStatement(node.title, font, width, limit), font, {
        x,
        y: y + (line + size) / 2 - size * 0.13,
        width,
        look: 'statement',
      }),
    ],
  };
}
