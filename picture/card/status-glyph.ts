import type { PlanStatus } from '../../language/protocol.js';
import { type Shape, shape } from '../shape.js';
import { statusLooks } from '../statuses.js';

/**
 * Draws the sign of a status.
 *
 * @param size the edge length of its square
 */
export function statusGlyph(status: PlanStatus, x: number, y: number, size = 12): Shape {
  const { solid, line } = statusLooks[status];
  const scale = size / 12;
  return shape(
    'g',
    { class: `glyph status-${status}`, transform: place(x, y, scale) },
    solid && shape('path', { class: 'glyph-solid', d: solid }),
    line && shape('path', { class: solid ? 'glyph-on' : 'glyph-line', d: line }),
  );
}

function place(x: number, y: number, scale: number): string {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return `translate(${rounded(x)} ${rounded(y)})${scale === 1 ? '' : ` scale(${rounded(scale)})`}`;
}
