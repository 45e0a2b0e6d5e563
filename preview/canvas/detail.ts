import type { CardDetail } from '../../picture/card/card.js';

/** The scale below which cards are drawn simplified. */
export const afar = 0.4;
/** The scale below which a card and the cards below it are drawn as one tile. */
export const overview = 0.33;
/** From one size of the tiles' texts to the next smaller one. */
const step = 0.85;

/**
 * Returns the level of detail of cards at a scale. In an overview the sizes of texts grow in steps while the scale shrinks, so that
 * most frames of a zoom draw nothing again.
 */
export function detailAt(scale: number): CardDetail {
  if (scale >= afar) return 'full';
  if (scale >= overview) return 'compact';
  let size = overview;
  while (size > scale) size *= step;
  return 1 / size;
}
