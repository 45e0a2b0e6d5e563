import type { Column, Line } from './columns.js';

/** A column to sort by; without one the plan's own order holds. */
export interface Sorting {
  column: string;
  descending: boolean;
}

/** Sorted copies of lines; equal ones keep the order of the plan, and those that say nothing come last. */
export function sortLines(lines: readonly Line[], column: Column, descending: boolean): Line[] {
  const sign = descending ? -1 : 1;
  const keyed = lines.map((line) => ({ line, key: column.sortKey?.(line) }));
  keyed.sort((left, right) => {
    if (left.key === undefined || right.key === undefined)
      return Number(left.key === undefined) - Number(right.key === undefined);
    if (left.key === right.key) return 0;
    return left.key < right.key ? -sign : sign;
  });
  return keyed.map(({ line }) => line);
}

/** What a click on a heading makes of the sorting: upwards, downwards, then the plan's own order again. */
export function nextSorting(current: Sorting | undefined, column: string): Sorting | undefined {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? undefined : { column, descending: true };
}

/** Reads what was remembered, whichever version wrote it. */
export function readSorting(saved: unknown, known: readonly Column[]): Sorting | undefined {
  if (typeof saved !== 'object' || saved === null || !('column' in saved)) return undefined;
  const { column } = saved;
  if (!known.some(({ id }) => id === column)) return undefined;
  return { column: String(column), descending: 'descending' in saved && saved.descending === true };
}
