import type { PlacedLane } from './layout/layout-types.js';
import { type Shape, shape } from './shape.js';
import { lineOfText } from './text/text-shape.js';

/** Draws a lane with its heading: classes `lane` and `lane-GAP`. Its cards are drawn on it. */
export function laneShape({ gap, title, x, y, width, height }: PlacedLane): Shape {
  return shape(
    'g',
    { class: `lane lane-${gap}`, transform: `translate(${x} ${y})` },
    shape('rect', { class: 'lane-surface', width, height, rx: 12 }),
    lineOfText(title, 'title', { x: 20, y: 32, width: width - 40, look: 'lane-title' }),
  );
}
