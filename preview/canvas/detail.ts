import type { CardDetail } from '../../picture/card/card.js';

/** Below this scale cards are drawn as from afar. */
export const afar = 0.4;

/** How much of a card is drawn at a scale. */
export function detailAt(scale: number): CardDetail {
  return scale < afar ? 'compact' : 'full';
}
