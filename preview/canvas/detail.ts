import type { CardDetail } from '../../picture/card/card.js';

/** The scale below which cards are drawn simplified. */
export const afar = 0.4;

/** Returns the level of detail of cards at a scale. */
export function detailAt(scale: number): CardDetail {
  return scale < afar ? 'compact' : 'full';
}
