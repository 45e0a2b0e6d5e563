/** A part of a text, from its first offset up to its end. */
export interface Interval {
  start: number;
  end: number;
}

/**
 * Finds the interval that contains an offset, in logarithmic time.
 *
 * @param intervals in the order of the text, without overlaps
 */
export function intervalAt<One extends Interval>(intervals: readonly One[], offset: number): One | undefined {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle] as One).start <= offset) low = middle + 1;
    else high = middle;
  }
  const last = intervals[low - 1];
  return last && offset < last.end ? last : undefined;
}
