import type { CardDetail } from '../../picture/card/card.js';
import type { Overview } from '../../picture/card/tile.js';

/** A level of detail; an overview is given as the size of a CSS pixel in units of the picture. */
export type Detail = Exclude<CardDetail, Overview> | number;

/** The scale below which cards are drawn simplified. */
export const afar = 0.4;
/** The scale below which a card and the cards below it are drawn as one tile. */
export const overview = 0.33;
/** From one size of the tiles' texts to the next smaller one. Where tiles are hardly wider than a line of text, each pixel counts. */
const step = 0.85;
const narrow = 0.06;
const narrowStep = 0.95;

/**
 * Returns the level of detail of cards at a scale. In an overview the sizes of texts grow in steps while the scale shrinks, so that
 * most frames of a zoom draw nothing again.
 */
export function detailAt(scale: number): Detail {
  if (scale >= afar) return 'full';
  if (scale >= overview) return 'compact';
  let size = overview;
  while (size > scale) size *= size > narrow ? step : narrowStep;
  return 1 / size;
}
