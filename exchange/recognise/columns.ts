import { findCycle } from '../reading/cycles.js';
import { readAnyDate } from '../reading/dates.js';
import { readPercent } from '../reading/shares.js';
import type { Cell, Table } from '../sources/parsed.js';
import { type FieldMeaning, type FieldRole, fieldMeaning, isStatementRole } from '../vocabulary/fields.js';
import { kindOfType } from '../vocabulary/kinds.js';
import { workStateOf } from '../vocabulary/states.js';
import type { Mapping } from './mapping.js';

/** A column of a table, and what it is taken as. */
export interface Column {
  index: number;
  name: string;
  meaning: FieldMeaning | 'comment' | 'ignore';
}

export interface Header {
  /** Which row it is; the rows above say what the table is about. */
  row: number;
  columns: Column[];
}

/** A header stands near the top, below a title at most. */
const rowsToLookAt = 25;

/** Finds the header of a table of goals; undefined where there is none that names a statement. */
export function headerOf(table: Table, mapping: Mapping): Header | undefined {
  const candidates = table.rows.slice(0, rowsToLookAt).map(({ cells }, row) => {
    const columns = columnsOf(cells, mapping);
    const known = columns.filter(({ meaning }) => meaning !== 'comment').length;
    const filled = columns.filter(({ name }) => name !== '').length;
    return { row, columns, known, filled };
  });
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (first, one) => (one.known > (first?.known ?? 0) ? one : first),
    undefined,
  );
  if (!best || !names(best.columns)) return undefined;
  // A row of two known words among many others is a row of values.
  const isHeader =
    best.known >= 2 || (best.known === 1 && (table.hasHeader || best.filled <= 2) && best.row === 0);
  if (!isHeader || best.known * 4 < best.filled) return undefined;
  const columns = settle(byContent(padded(best.columns, table, best.row), table, best.row));
  return { row: best.row, columns };
}

/** Rows may be longer than their header. */
function padded(columns: readonly Column[], { rows }: Table, header: number): Column[] {
  const width = rows.slice(header).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const missing = Array.from(
    { length: Math.max(0, width - columns.length) },
    (_none, index): Column => ({
      index: columns.length + index,
      name: '',
      meaning: 'comment',
    }),
  );
  return [...columns, ...missing];
}

function names(columns: readonly Column[]): boolean {
  return columns.some(
    ({ meaning }) =>
      typeof meaning === 'object' && (meaning.role === 'title' || isStatementRole(meaning.role)),
  );
}

function columnsOf(cells: readonly Cell[], mapping: Mapping): Column[] {
  return cells.map(({ text }, index): Column => {
    const name = text.replace(/\s+/g, ' ').trim();
    const given = mapping.columns.get(name);
    if (given)
      return { index, name, meaning: given === 'comment' || given === 'ignore' ? given : { role: given } };
    return { index, name, meaning: (name.length <= 60 ? fieldMeaning(name) : undefined) ?? 'comment' };
  });
}

/** What values alone say, where nearly all of a column are such. */
const contents: readonly (readonly [FieldRole, (text: string) => boolean])[] = [
  ['owner', (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())],
  ['link', (text) => /^https?:\/\/\S+$/.test(text.trim())],
  ['type', (text) => kindOfType(text) !== undefined],
  ['cycle', (text) => findCycle(text)?.rest === ''],
  ['status', (text) => workStateOf(text) !== undefined],
  ['progress', (text) => readPercent(text) !== undefined],
  ['asOf', (text) => readAnyDate(text) !== undefined],
];

/** What their header does not say of columns, their values may. */
function byContent(columns: readonly Column[], { rows }: Table, header: number): Column[] {
  const taken = new Set(
    columns.flatMap(({ meaning }) => (typeof meaning === 'object' ? [meaning.role] : [])),
  );
  return columns.map((column) => {
    // A header that says something unknown is kept: who would take “Forecast” for the progress?
    if (column.meaning !== 'comment' || column.name !== '') return column;
    const values = rows.slice(header + 1).flatMap(({ cells }) => cells[column.index]?.text.trim() || []);
    if (values.length < 2) return column;
    const found = contents.find(
      ([role, test]) =>
        !taken.has(role) && role !== 'asOf' && values.filter(test).length * 5 >= values.length * 4,
    );
    if (!found) return column;
    taken.add(found[0]);
    return { ...column, meaning: { role: found[0] } };
  });
}

/** Names that mean several things are settled by the other columns. */
function settle(columns: Column[]): Column[] {
  const has = (role: FieldRole) =>
    columns.some(
      ({ meaning }) => typeof meaning === 'object' && meaning.role === role && meaning.of === undefined,
    );
  const change = (from: FieldRole, to: Column['meaning']) =>
    columns.map((column) =>
      typeof column.meaning === 'object' && column.meaning.role === from && column.meaning.of === undefined
        ? { ...column, meaning: to }
        : column,
    );
  const isTyped = has('title') && (has('type') || has('level'));
  if (isTyped) {
    // Each row is one goal, of whatever type: another statement in it is what it belongs to.
    columns = change('objective', has('parent') ? 'comment' : { role: 'parent' });
    columns = change('key-result', 'comment');
    columns = change('initiative', 'comment');
  } else if (has('title') && has('key-result')) {
    columns = change('title', has('objective') ? { role: 'description' } : { role: 'objective' });
  } else if (has('title') && has('objective')) {
    columns = change('title', { role: 'key-result' });
  } else if (has('title') && has('initiative')) {
    columns = change('title', { role: 'objective' });
  }
  return withoutDoubles(columns);
}

/** A second column of one meaning is kept as a comment, but where several are usual. */
function withoutDoubles(columns: readonly Column[]): Column[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    if (typeof column.meaning !== 'object') return column;
    const { role, of } = column.meaning;
    const key = `${role} ${of ?? ''}`;
    if (seen.has(key) && !several.has(role)) return { ...column, meaning: 'comment' };
    seen.add(key);
    return column;
  });
}

const several: ReadonlySet<FieldRole> = new Set([
  'owner',
  'contributors',
  'tags',
  'note',
  'description',
  'link',
  'parent',
  'id',
]);
