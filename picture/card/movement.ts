import type { PlacedNode } from '../layout/layout-types.js';
import { directionOf, movementOf } from '../movement.js';
import { type Shape, shape } from '../shape.js';
import { percent } from '../words.js';

/** The size of the mark, in CSS pixels. */
const size = 7;

/**
 * Draws an arrow in the upper right corner of a card whose number moved: up towards the target, down away from it.
 *
 * @param since ISO date
 * @param pixel the size of a CSS pixel in units of the picture
 */
export function movementMark({ node, width }: PlacedNode, since: string, pixel: number): Shape | undefined {
  const arrow = movementArrow(node, since);
  if (!arrow) return undefined;
  const side = size * pixel;
  return shape(
    'g',
    {
      transform: `translate(${round(width - side - 2 * pixel)} ${round(2 * pixel)}) scale(${round(side / 10)})`,
    },
    arrow,
  );
}

/** Draws the arrow in a square of 10; undefined if the number did not move. */
export function movementArrow(node: PlacedNode['node'], since: string): Shape | undefined {
  const movement = movementOf(node, since);
  const direction = movement ? directionOf(movement) : 0;
  if (!movement || direction === 0) return undefined;
  const { before, now } = movement;
  return shape(
    'g',
    { class: direction > 0 ? 'moved moved-on' : 'moved moved-back' },
    shape('title', {}, `${percent(before)} on ${since}, now ${percent(now)}`),
    shape('path', { d: direction > 0 ? 'M5 0L10 9H0Z' : 'M5 9.5L0 .5H10Z' }),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
