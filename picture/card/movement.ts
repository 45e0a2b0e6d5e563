import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { directionOf, type Movement, progressMovement } from '../movement.js';
import { type Shape, shape } from '../shape.js';
import { percent } from '../words.js';

/** The size of the mark, in CSS pixels. */
const size = 7;

/**
 * Draws an arrow in the upper right corner of a card if a number of some nodes moved: up towards the target, down away from it;
 * both if some moved in one direction, and some in the other.
 *
 * @param since ISO date
 * @param width the width of the card
 * @param pixel the size of a CSS pixel in units of the picture
 */
export function movementMarks(
  nodes: readonly PlanNode[],
  since: string,
  width: number,
  pixel: number,
  plan: PlanGraph,
): Shape | undefined {
  const moved = nodes.flatMap((node) => {
    const movement = progressMovement(node, since, plan);
    const direction = movement ? directionOf(movement) : 0;
    return movement && direction !== 0 ? [{ direction, text: sentenceOf(node, movement, since) }] : [];
  });
  const side = size * pixel;
  let right = width - 2 * pixel;
  const arrows = ([1, -1] as const).flatMap((direction) => {
    const texts = moved.filter((one) => one.direction === direction).map(({ text }) => text);
    if (texts.length === 0) return [];
    right -= side + pixel;
    const place = `translate(${round(right)} ${round(2 * pixel)}) scale(${round(side / 10)})`;
    return [
      shape(
        'g',
        { class: direction > 0 ? 'moved moved-on' : 'moved moved-back', transform: place },
        shape('title', {}, texts.join('\n')),
        shape('path', { d: direction > 0 ? 'M5 0L10 9H0Z' : 'M5 9.5L0 .5H10Z' }),
      ),
    ];
  });
  return arrows.length > 0 ? shape('g', {}, ...arrows) : undefined;
}

function sentenceOf({ title }: PlanNode, { before, now }: Movement, since: string): string {
  return say`${title}: ${percent(before)} on ${since}, now ${percent(now)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
