import { CsvError, parse } from 'csv-parse/sync';
import { columnLetters } from '../place.js';
import type { Table, TableRow } from '../sources/parsed.js';
import { limits, SourceProblem } from '../sources/source.js';
import { withoutApostrophe } from './apostrophe.js';

/** What separates cells, in the order in which a tie is decided. */
const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Reads comma-separated values, with whatever separates them. Rows may have different lengths.
 *
 * @param file its name, for places
 * @throws {SourceProblem} where a quote is never closed, or there are more cells than any sheet of goals has
 */
export function parseCsv(text: string, file: string): Table {
  const records = readRecords(text, file);
  let cells = 0;
  const rows = records.map(({ record, line }): TableRow => {
    cells += record.length;
    if (cells > limits.cells)
      throw new SourceProblem(`${file} has more than ${limits.cells} cells. Split the file.`);
    return {
      place: { file, line },
      cells: record.map((value, index) => ({
        text: withoutApostrophe(value),
        place: { file, line, cell: columnLetters(index) },
        links: [],
      })),
    };
  });
  return { name: '', rows, place: { file, line: 1 }, hasHeader: false };
}

function readRecords(text: string, file: string): { record: string[]; line: number }[] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ record, line: firstLine(info.lines, record) }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new SourceProblem(`${file} is not a table of comma-separated values: ${reason(error)}`);
  }
}

/** The parser counts the lines that it has read; line breaks within cells belong to the record. */
function firstLine(lines: number, record: readonly string[]): number {
  const breaks = record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
  return Math.max(1, lines - breaks);
}

/** The sign that stands as often in most of the first lines, and often. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', 50).filter((line) => line.trim() !== '');
  const scores = delimiters.map((delimiter) => {
    const counts = lines
      .map((line) => outsideQuotes(line).split(delimiter).length - 1)
      .filter((count) => count > 0);
    const alike = counts.map((count) => counts.filter((other) => other === count).length);
    return {
      delimiter,
      score: Math.max(0, ...counts.map((count, index) => Math.min(count, 20) * (alike[index] as number))),
    };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function outsideQuotes(line: string): string {
  return line.replace(/"[^"]*"/g, '');
}

function reason(error: CsvError): string {
  const line = 'lines' in error ? ` (line ${String(error.lines)})` : '';
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? `a quote is opened and never closed${line}.`
    : `${error.message}.`;
}
