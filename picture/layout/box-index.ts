import type { Box } from './layout-types.js';
import { overlaps } from './overlap.js';

/** The edge of a cell, in pixels: a few cards. */
const cell = 2048;

/** Boxes by the cells of a coarse raster, so that a search in an area looks at the boxes near it alone. */
export class BoxIndex {
  readonly #boxes: readonly Box[];
  /** The places of the boxes in each cell, by row and column. */
  readonly #rows: number[][][] = [];
  /** For each box, the number of the last search that met it: a box can be in several cells. */
  readonly #met: Uint32Array;
  #searches = 0;

  /** @param boxes with coordinates from 0 on */
  constructor(boxes: readonly Box[]) {
    this.#boxes = boxes;
    this.#met = new Uint32Array(boxes.length);
    for (const [index, box] of boxes.entries()) this.#add(index, box);
  }

  /** Adds the boxes that overlap an area to a list, without those at some places of the list of boxes. */
  addWithin(area: Box, except: ReadonlySet<number>, found: Box[]): void {
    this.#searches++;
    for (let row = cellOf(area.y); row <= cellOf(area.y + area.height); row++)
      for (let column = cellOf(area.x); column <= cellOf(area.x + area.width); column++)
        for (const index of this.#rows[row]?.[column] ?? []) {
          if (this.#met[index] === this.#searches) continue;
          this.#met[index] = this.#searches;
          const box = this.#boxes[index] as Box;
          if (!except.has(index) && overlaps(box, area)) found.push(box);
        }
  }

  #add(index: number, { x, y, width, height }: Box): void {
    for (let row = cellOf(y); row <= cellOf(y + height); row++) {
      this.#rows[row] ??= [];
      const cells = this.#rows[row] as number[][];
      for (let column = cellOf(x); column <= cellOf(x + width); column++) {
        cells[column] ??= [];
        (cells[column] as number[]).push(index);
      }
    }
  }
}

function cellOf(at: number): number {
  return Math.max(0, Math.floor(at / cell));
}
