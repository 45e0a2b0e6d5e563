import { diffArrays } from 'diff';

/** A part of a text: its first line, from 1, and the line after its last. */
export type LineRange = readonly [first: number, end: number];

/** Texts that differ in more lines are taken for different as a whole: to compare them would take seconds. */
const maxEditLength = 1000;

/**
 * Returns the lines of a text that a change wrote. A change that only removes lines writes none. Line ends do not
 * count, because a checkout may convert them.
 *
 * @param before undefined for a new file, whose lines are all changed
 */
export function changedLines(before: string | undefined, after: string): LineRange[] {
  const lines = linesOf(after);
  if (before === undefined) return [[1, lines.length + 1]];
  const ranges: LineRange[] = [];
  let line = 1;
  const changes = diffArrays(linesOf(before), lines, { maxEditLength }) ?? [
    { added: true, removed: false, count: lines.length },
  ];
  for (const { added, removed, count } of changes) {
    if (removed) continue;
    if (added) ranges.push([line, line + count]);
    line += count;
  }
  return ranges;
}

/**
 * Returns the place of a line of an earlier text in the later one. For a removed line it is the next line with words, or the
 * last one at the end of the text.
 *
 * @param line counted from 0, like the result
 */
export function lineNow(before: string, after: string, line: number): number {
  const lines = linesOf(after);
  const place = placeNow(linesOf(before), lines, line);
  const hasWords = (text = '') => text.trim() !== '';
  const next = lines.findIndex((text, index) => index >= place && hasWords(text));
  return next === -1 ? Math.max(0, lines.findLastIndex(hasWords)) : next;
}

/** Returns the index of a line in the later text, or the index that it would have if it were not removed. */
function placeNow(before: string[], after: string[], line: number): number {
  const changes = diffArrays(before, after, { maxEditLength });
  if (!changes) return line;
  let [old, now] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && line < old + count) return removed ? now : now + line - old;
    if (!added) old += count;
    if (!removed) now += count;
  }
  return after.length;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * Says whether a place touches one of these parts.
 *
 * @param place lines from 1, both included
 */
export function touches(ranges: readonly LineRange[], place: { line: number; endLine: number }): boolean {
  return ranges.some(([first, end]) => place.line < end && place.endLine >= first);
}
