import type { Axis } from './axis.js';
import { gaps } from './gaps.js';
import type { Box } from './layout-types.js';

/** A row of frames with the same parent. */
export interface Row {
  /** Where it begins along the axis, in the coordinates of the parent until the parent is positioned. */
  start: number;
  isFirst: boolean;
}

/** The fields of a frame that decide its place in a row. */
export interface Placeable extends Box {
  row: Row;
  /** Whether it is below another frame of its row. */
  isStacked: boolean;
}

/**
 * Arranges frames side by side in their order, like words in a line. A frame that does not fit begins a new row. A frame
 * that fits into the rest of the row below the last frame is placed there.
 */
export function inRows(
  frames: readonly Placeable[],
  axis: Axis,
  room: number,
): { width: number; height: number } {
  const { across, along, breadth, length } = axis;
  const extent = { width: 0, height: 0 };
  let row: Row = { start: 0, isFirst: true };
  /** The last column: its place, its breadth, and its length so far. */
  let column: { at: number; breadth: number; length: number } | undefined;
  let rowLength = 0;
  for (const frame of frames) {
    const stacked = column && column.length + gaps.stacked + frame[length];
    if (column && stacked !== undefined && stacked <= rowLength && frame[breadth] <= column.breadth) {
      frame[across] = column.at;
      frame[along] = row.start + stacked - frame[length];
      frame.isStacked = true;
      column.length = stacked;
    } else {
      const next: number = column ? column.at + column.breadth + gaps.siblings : 0;
      const fits = !column || next + frame[breadth] <= room;
      if (!fits) {
        row = { start: row.start + rowLength + gaps.rows, isFirst: false };
        rowLength = 0;
      }
      column = { at: fits ? next : 0, breadth: frame[breadth], length: frame[length] };
      frame[across] = column.at;
      frame[along] = row.start;
      frame.isStacked = false;
      rowLength = Math.max(rowLength, frame[length]);
    }
    frame.row = row;
    extent[breadth] = Math.max(extent[breadth], frame[across] + frame[breadth]);
    extent[length] = Math.max(extent[length], frame[along] + frame[length]);
  }
  return extent;
}
