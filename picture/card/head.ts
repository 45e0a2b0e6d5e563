import { shape } from '../shape.js';
import { lineOfText } from '../text/text-shape.js';
import { capitalised, kindWords } from '../words.js';
import { badgeShape, badgesOf, badgeWidth } from './badges.js';
import { kindGlyph } from './kind-glyph.js';
import type { CardPart } from './part.js';

const gap = 4;
const leastName = 34;

/** The kind's sign, what the goal is called, and remarks. */
export const head: CardPart = {
  height: () => 22,
  draw(node, { x, y, width }) {
    const badges = badgesOf(node);
    let right = x + width;
    const drawn = badges.reverse().map((badge) => {
      right -= badgeWidth(badge);
      const drawnBadge = badgeShape(badge, right, y);
      right -= gap;
      return drawnBadge;
    });
    const room = right - x - 18;
    const name = node.name ?? capitalised(kindWords[node.kind]);
    return [
      kindGlyph(node.kind, x, y + 2),
      room >= leastName
        ? lineOfText(name, 'label', { x: x + 18, y: y + 12, width: room, look: 'muted' })
        : undefined,
      drawn.length > 0 ? shape('g', { class: 'badges' }, ...drawn) : undefined,
    ];
  },
};
