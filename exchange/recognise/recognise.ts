import type { ReadSource } from '../parsers/read-source.js';
import { findCycle } from '../reading/cycles.js';
import type { Parsed, RecordValue, Table } from '../sources/parsed.js';
import { pushAll } from '../text/push.js';
import type { StatementRole } from '../vocabulary/fields.js';
import { headerOf } from './columns.js';
import { isCompanion } from './companion-sheets.js';
import { type Context, type Draft, emptyDraft } from './draft.js';
import type { Mapping } from './mapping.js';
import { recognisePage } from './page.js';
import { recogniseRecords } from './records.js';
import { recogniseTable, tableAsBlocks } from './table.js';
import { teamInPath } from './team-names.js';

/**
 * Finds the goals in a source, by its form.
 *
 * @param announced what lines without a mark are, where something around the source says so
 */
export function recogniseSource(
  source: ReadSource,
  given: Context,
  mapping: Mapping,
  announced?: StatementRole,
): Draft {
  const { parsed, name, path } = source;
  const context = { ...pathContext(path), ...given };
  const draft = recogniseParsed(parsed, name, context, mapping, announced);
  for (const column of draft.columns) column.file ||= name;
  return draft;
}

function recogniseParsed(
  parsed: Parsed,
  name: string,
  context: Context,
  mapping: Mapping,
  announced?: StatementRole,
): Draft {
  switch (parsed.kind) {
    case 'page':
      return recognisePage(parsed.page, name, context, mapping, announced);
    case 'records':
      return recogniseRecords(parsed.root, parsed.remarks, context, mapping);
    case 'tables':
      return mergeDrafts(tableDrafts(parsed.tables, name, context, mapping));
  }
}

/** An outline without a header has fewer rows: looking at each of many numbers takes long. */
const mostOutlineRows = 3_000;

function tableDrafts(tables: readonly Table[], name: string, context: Context, mapping: Mapping): Draft[] {
  const goals = tables.filter((table) => !isCompanion(table) && headerOf(table, mapping));
  return tables.map((table) => {
    const sheet = tables.length > 1 ? sheetContext(table.name, context) : context;
    const draft = emptyDraft();
    if (goals.includes(table)) {
      recogniseTable(table, { context: sheet, parent: undefined, announced: undefined, mapping }, draft);
      return draft;
    }
    // Without a header of goals a sheet may still be an outline, unless another sheet holds the goals.
    if (goals.length === 0 && table.rows.length <= mostOutlineRows)
      return recognisePage({ blocks: tableAsBlocks(table), remarks: [], lines: [] }, name, sheet, mapping);
    const reason = isCompanion(table) ? 'follows from the goals' : 'sheet without columns of goals';
    for (const { cells } of table.rows)
      for (const { text, place } of cells)
        if (text.trim() !== '') draft.remarks.push({ piece: { text, place }, reason });
    return draft;
  });
}

/** What the name of a file, and of the folders that it was found in, says of its goals. */
export function pathContext(name: string): Context {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  const context: Context = {};
  for (const part of parts) {
    const plain = part.replace(/\.\w{1,8}$/, '').replace(/_+/g, ' ');
    const cycle = findCycle(plain, context.year)?.cycle;
    const year = /(?<!\d)(20\d\d)(?!\d)/.exec(plain)?.[1];
    const team = teamInPath(findCycle(plain, context.year)?.rest ?? plain);
    if (year) context.year = year;
    if (cycle) context.cycle = cycle;
    if (team) context.team = team;
  }
  return context;
}

function sheetContext(sheet: string, context: Context): Context {
  const found = findCycle(sheet, context.year);
  const team = /^(?:sheet|tabelle|hoja|feuille|folha|planilha|blatt)\s*\d*$/i.test(sheet.trim())
    ? undefined
    : teamInPath(found?.rest ?? sheet);
  return { ...context, ...(found && { cycle: found.cycle }), ...(team && { team }) };
}

export function mergeDrafts(drafts: readonly Draft[]): Draft {
  const merged = emptyDraft();
  for (const draft of drafts) {
    pushAll(merged.items, draft.items);
    pushAll(merged.contextPieces, draft.contextPieces);
    pushAll(merged.remarks, draft.remarks);
    pushAll(merged.headers, draft.headers);
    pushAll(merged.columns, draft.columns);
    for (const kind of ['owner', 'team', 'cycle'] as const)
      for (const [id, name] of draft.directories[kind]) merged.directories[kind].set(id, name);
  }
  return merged;
}

/** Lists all texts of a source, to infer how it writes numbers. */
export function textsOf(parsed: Parsed): string[] {
  if (parsed.kind === 'page')
    return parsed.page.lines.length > 0
      ? [...parsed.page.lines]
      : JSON.stringify(parsed.page.blocks).split('"text":');
  if (parsed.kind === 'tables')
    return parsed.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
  return recordTexts(parsed.root);
}

function recordTexts(value: RecordValue): string[] {
  if (value.type === 'scalar') return [value.text];
  return value.type === 'list'
    ? value.items.flatMap(recordTexts)
    : value.entries.flatMap((entry) => recordTexts(entry.value));
}
