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
