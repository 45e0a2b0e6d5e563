import type { Column, Line } from './columns.js';

/** The sorted column; without one, the rows are in the order of the plan. */
export interface Sorting {
  column: string;
  descending: boolean;
}

/** Returns the rows sorted. Equal rows keep the order of the plan, and empty ones come last. */
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

/** Returns the sorting after a click on a heading: ascending, descending, then the order of the plan again. */
export function nextSorting(current: Sorting | undefined, column: string): Sorting | undefined {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? undefined : { column, descending: true };
}

/** Reads the sorting that any version stored. */
export function readSorting(saved: unknown, known: readonly Column[]): Sorting | undefined {
  if (typeof saved !== 'object' || saved === null || !('column' in saved)) return undefined;
  const { column } = saved;
  if (!known.some(({ id }) => id === column)) return undefined;
  return { column: String(column), descending: 'descending' in saved && saved.descending === true };
}
