import { say } from '../../language/values/say.js';
import { lineOfText } from '../text/text-shape.js';
import { capitalised, kindWords } from '../words.js';
import { badgeShape, badgesOf, badgeWidth } from './badges.js';
import { kindGlyph } from './kind-glyph.js';
import type { CardPart } from './part.js';

/** The line above the statement of a priority: its kind, and its cycle. */
export const bannerHead: CardPart = {
  height: () => 20,
  draw(node, { x, y, width }) {
    let right = x + width;
    const badges = badgesOf(node).map((badge) => {
      right -= badgeWidth(badge) + 4;
      return badgeShape(badge, right + 4, y - 1);
    });
    const until = node.until && say`until ${node.until}`;
    const words = [capitalised(kindWords.priority), node.cycle, until, node.owner]
      .filter(Boolean)
      .join(' · ');
    return [
      kindGlyph('priority', x, y + 1),
      lineOfText(words, 'label', { x: x + 18, y: y + 11, width: right - x - 18, look: 'muted' }),
      ...badges,
    ];
  },
};
