import type { Box } from '../layout.js';

/** Moves boxes together. */
export function shift(boxes: readonly Box[], x: number, y: number): void {
  for (const box of boxes) {
    box.x += x;
    box.y += y;
  }
}
