import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from '../host/usage-error.js';

/** A check-in as a person or a file gives it. */
export interface GivenCheckIn {
  /** The line of the file, from 1. */
  line?: number;
  name: string;
  value: string;
  date?: string;
  confidence?: string;
  forecast?: string;
  note?: string;
  by?: string;
}

/** A line that cannot be read, with the reason. */
export interface LineProblem {
  line: number;
  problem: string;
}

const keys = ['name', 'value', 'date', 'confidence', 'forecast', 'note', 'by'] as const;
type Key = (typeof keys)[number];
const keyList = keys.join(', ');

/** A line before its keys are checked. */
interface RawLine {
  line: number;
  cells: Record<string, unknown>;
}

/**
 * Reads check-ins from CSV with a header, or from JSON lines. A text that begins with `{` is JSON lines.
 *
 * @throws {UsageError} for a text that is neither, or whose header has no name and value
 */
export function readCheckInLines(text: string): { checkIns: GivenCheckIn[]; problems: LineProblem[] } {
  const problems: LineProblem[] = [];
  const raw = /^\s*\{/.test(text) ? jsonLines(text, problems) : csvLines(text, problems);
  const checkIns = raw.flatMap((one): GivenCheckIn[] => {
    const read = checkedLine(one);
    if ('problem' in read) problems.push(read);
    return 'problem' in read ? [] : [read];
  });
  return { checkIns, problems: problems.sort((left, right) => left.line - right.line) };
}

function checkedLine({ line, cells }: RawLine): GivenCheckIn | LineProblem {
  const unknown = Object.keys(cells).find((key) => !isKey(key));
  if (unknown !== undefined) return { line, problem: `\`${unknown}\` is no key. The keys are ${keyList}.` };
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = cells[key];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string' && typeof value !== 'number')
      return { line, problem: `${key} is neither a text nor a number.` };
    const text = String(value).trim();
    if (text !== '') texts[key] = text;
  }
  const { name, value, ...rest } = texts;
  if (name === undefined) return { line, problem: 'The name is missing.' };
  if (value === undefined) return { line, problem: 'The value is missing.' };
  return { line, name, value, ...rest };
}

function isKey(text: string): text is Key {
  return (keys as readonly string[]).includes(text);
}

function jsonLines(text: string, problems: LineProblem[]): RawLine[] {
  return text.split(/\r?\n/).flatMap((source, index): RawLine[] => {
    const line = index + 1;
    if (source.trim() === '') return [];
    const cells = parsedObject(source);
    if (!cells) problems.push({ line, problem: 'This is not a JSON object.' });
    return cells ? [{ line, cells }] : [];
  });
}

function parsedObject(source: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function csvLines(text: string, problems: LineProblem[]): RawLine[] {
  const [head, ...rows] = csvRows(text);
  if (!head) throw new UsageError('There is no check-in: the input is empty.');
  const header = head.record.map((name) => name.trim().toLowerCase());
  const unknown = header.find((name) => !isKey(name));
  const missing = ['name', 'value'].find((name) => !header.includes(name));
  const twice = header.find((name, index) => header.indexOf(name) !== index);
  const [wrong] = [
    unknown !== undefined && `\`${unknown}\` is no column`,
    missing !== undefined && `the column \`${missing}\` is missing`,
    twice !== undefined && `the column \`${twice}\` is there twice`,
  ].filter(Boolean);
  if (wrong)
    throw new UsageError(
      `line ${head.info.lines}: ${wrong}. The header names the columns: name,value,date, and confidence, forecast, note, by as needed.`,
    );
  return rows.flatMap(({ record, info: { lines: line } }): RawLine[] => {
    if (record.length === header.length)
      return [{ line, cells: Object.fromEntries(header.map((name, index) => [name, record[index]])) }];
    const problem = `The line has ${record.length} cells, the header ${header.length}. Write a text with a comma in quotes.`;
    problems.push({ line, problem });
    return [];
  });
}

function csvRows(text: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, { info: true, relax_column_count: true, skip_empty_lines: true, trim: true }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(`This is not CSV: ${error.message}.`);
  }
}
