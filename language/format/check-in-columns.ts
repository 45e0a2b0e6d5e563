import { isCheckInEntry } from '../grammar/generated/ast.js';
import type { Body, Lexeme } from './lexemes.js';
import type { LineBreak } from './line-breaks.js';
import { spacesBefore } from './spacing.js';

/** Between the longest name of a `check-ins` block and what is reported about it. */
const afterLongestName = 2;

interface Row {
  /** Index of the first lexeme of the report. */
  report: number;
  nameWidth: number;
}

/**
 * Aligns the reports of each `check-ins` block in a column.
 *
 * @returns the number of spaces before the first lexeme of each report, by the index of that lexeme
 */
export function alignCheckIns(
  lexemes: readonly Lexeme[],
  breaks: readonly LineBreak[],
): ReadonlyMap<number, number> {
  const blocks = new Map<Body, Row[]>();
  for (const lexeme of lexemes) {
    const row = lexeme.body?.oneLine === false ? readRow(lexemes, breaks, lexeme) : undefined;
    if (!row || !lexeme.body) continue;
    const rows = blocks.get(lexeme.body);
    if (rows) rows.push(row);
    else blocks.set(lexeme.body, [row]);
  }
  const padding = new Map<number, number>();
  for (const rows of blocks.values()) {
    const longest = rows.reduce((width, row) => Math.max(width, row.nameWidth), 0);
    for (const row of rows) padding.set(row.report, longest - row.nameWidth + afterLongestName);
  }
  return padding;
}

/** Undefined if there is no entry, or its name has no report on its line. */
function readRow(
  lexemes: readonly Lexeme[],
  breaks: readonly LineBreak[],
  { begins }: Lexeme,
): Row | undefined {
  if (!begins || !isCheckInEntry(begins.node)) return undefined;
  const nameEnd = begins.node.target.$refNode?.end ?? 0;
  let nameWidth = 0;
  let index = begins.first;
  for (; index <= begins.last; index++) {
    const lexeme = lexemes[index] as Lexeme;
    if (index > begins.first && breaks[index] !== 'none') return undefined;
    if (lexeme.offset >= nameEnd) return { report: index, nameWidth };
    nameWidth += lexeme.text.length + (index > begins.first ? spacesBefore(lexemes, index) : 0);
  }
  return undefined;
}
