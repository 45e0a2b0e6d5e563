import type { Piece } from '../place.js';
import { columnLetters } from '../place.js';
import { cycleAlone, findCycle } from '../reading/cycles.js';
import type { Block, Cell, Table, TableRow } from '../sources/parsed.js';
import { pushAll } from '../text/push.js';
import { readMarker } from '../vocabulary/markers.js';
import { announcedKind } from '../vocabulary/sections.js';
import { type Header, headerOf } from './columns.js';
import type { Context, Draft } from './draft.js';
import { createItem } from './items.js';
import { NestedRows } from './nested-rows.js';
import type { TableSurroundings } from './surroundings.js';
import { teamIn } from './team-names.js';
import { TypedRows } from './typed-rows.js';

/** Reads the rows of a table by its header. @returns whether it has one */
export function recogniseTable(table: Table, around: TableSurroundings, draft: Draft): boolean {
  const header = headerOf(table, around.mapping);
  if (!header) {
    remarkAll(table, around, draft);
    return false;
  }
  recordColumns(table, header, draft);
  let { context } = around;
  for (const row of table.rows.slice(0, header.row)) context = contextOf(row, context, draft);
  const rows = table.rows.slice(header.row + 1);
  const reader = isNested(header, rows)
    ? new NestedRows(header, around, draft)
    : new TypedRows(header, rows, around, draft);
  rows.forEach((row, index) => {
    const filled = row.cells.filter(({ text, isSpanned }) => text.trim() !== '' && !isSpanned);
    if (filled.length === 0) return;
    if (isHeaderAgain(row, header)) {
      pushAll(draft.headers, filled.map(pieceOf));
      return;
    }
    const section = filled.length === 1 && filled[0] ? sectionOf(filled[0], context, header) : undefined;
    if (section?.context) {
      context = section.context;
      draft.contextPieces.push(pieceOf(filled[0] as Cell));
      reader.endGroup();
    } else if (section?.objective) {
      const item = createItem({
        kind: 'objective',
        text: section.objective,
        piece: pieceOf(filled[0] as Cell),
        parent: around.parent,
        context,
      });
      draft.items.push(item);
      reader.startGroup(item);
    } else {
      reader.read(row, context, rows[index + 1]);
    }
  });
  return true;
}

/** Whether objectives, key results and work have columns of their own; else each row is one goal. */
function isNested({ columns }: Header, rows: readonly TableRow[]): boolean {
  const of = (roles: readonly string[]) =>
    columns.filter(({ meaning }) => typeof meaning === 'object' && roles.includes(meaning.role));
  const statements = of(['priority', 'objective', 'key-result', 'initiative']);
  if (statements.length === 0 || of(['title']).length > 0) return false;
  const [only, ...others] = statements;
  if (!only || others.length > 0) return true;
  // One column whose values are indented, or have a type or level, holds all kinds of goals.
  const indented = rows.some(({ cells }) => /^(?:[ \u00A0]{2}|\t)/.test(cells[only.index]?.text ?? ''));
  return !indented && of(['type', 'level']).length === 0;
}

function recordColumns(table: Table, { row, columns }: Header, draft: Draft): void {
  const cells = table.rows[row]?.cells ?? [];
  for (const column of columns) {
    const cell = cells[column.index];
    if (!cell || column.name === '') continue;
    draft.headers.push(pieceOf(cell));
    draft.columns.push({
      file: table.place.file,
      table: table.place.sheet ?? '',
      column: columnLetters(column.index),
      name: column.name,
      role: typeof column.meaning === 'object' ? column.meaning.role : 'comment',
    });
  }
}

function isHeaderAgain({ cells }: TableRow, { columns }: Header): boolean {
  const named = columns.filter(({ name }) => name !== '');
  return (
    named.length > 1 &&
    named.every(({ index, name }) => cells[index]?.text.replace(/\s+/g, ' ').trim() === name)
  );
}

/** A row above the header, or one with a single cell, that says whose the goals are, and for when. */
function contextOf({ cells }: TableRow, context: Context, draft: Draft): Context {
  let own = context;
  for (const cell of cells) {
    if (cell.text.trim() === '' || cell.isSpanned) continue;
    const found = findCycle(cell.text, own.year);
    const team = teamIn(found?.rest ?? cell.text);
    if (!found && !team) {
      draft.remarks.push({ piece: pieceOf(cell), reason: 'is above the table' });
      continue;
    }
    draft.contextPieces.push(pieceOf(cell));
    own = { ...own, ...(found && { cycle: found.cycle }), ...(team && { team }) };
  }
  return own;
}

/** A row with one cell divides a table: it names a cycle, a team, or the objective of the rows below. */
function sectionOf(
  cell: Cell,
  context: Context,
  header: Header,
): { context?: Context; objective?: string } | undefined {
  const text = cell.text.trim();
  const cycle = cycleAlone(text, context.year);
  if (cycle) return { context: { ...context, cycle } };
  const column = header.columns[indexOf(cell, header)];
  const isStatement =
    column &&
    typeof column.meaning === 'object' &&
    ['objective', 'key-result', 'initiative', 'title', 'priority'].includes(column.meaning.role);
  const marked = readMarker(text);
  const hasObjectives = header.columns.some(
    ({ meaning }) => typeof meaning === 'object' && meaning.role === 'objective',
  );
  if (marked?.marker.kind === 'objective' && marked.rest !== '' && !hasObjectives) return { objective: text };
  if (isStatement && hasObjectives) return undefined;
  if (announcedKind(text)) return { context };
  const team = marked ? undefined : teamIn(findCycle(text, context.year)?.rest ?? text);
  return team && !isStatement ? { context: { ...context, team } } : undefined;
}

function indexOf(cell: Cell, { columns }: Header): number {
  return columns.findIndex(
    ({ index }) => columnLetters(index) === (cell.place.cell ?? '').replace(/\d+$/, ''),
  );
}

/** A table without a header of goals: its rows are text of the goal that it stands in. */
function remarkAll({ rows }: Table, { parent }: TableSurroundings, draft: Draft): void {
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.text.trim() === '' || cell.isSpanned) continue;
      const piece = pieceOf(cell);
      if (!parent) draft.remarks.push({ piece, reason: 'is in a table without known columns' });
      else parent.pieces.push(piece);
    }
    const line = cells
      .filter(({ isSpanned }) => !isSpanned)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' | ');
    if (parent && line !== '') parent.notes.push({ text: line, isProse: true });
  }
}

export function pieceOf({ text, place }: Cell): Piece {
  return { text, place };
}

/** A table without a header as the blocks of a page, so that an outline is read from it: a line for each row. */
export function tableAsBlocks(table: Table): Block[] {
  const blocks: Block[] = [];
  for (const { cells, place } of table.rows) {
    const filled = cells
      .map((cell, index) => ({ cell, index }))
      .filter(({ cell }) => cell.text.trim() !== '' && !cell.isSpanned);
    const [first, ...rest] = filled;
    if (!first) continue;
    const label = /[:：]$/.test(first.cell.text.trim()) ? '' : ':';
    const text =
      rest.length === 0
        ? first.cell.text
        : `${first.cell.text.trim()}${rest.length === 1 ? label : ''} ${rest.map(({ cell }) => cell.text.trim()).join(' | ')}`;
    const inline = { text: text.trim(), bold: false, struck: false, links: [] };
    const depth = Math.floor((/^[ \u00A0]*/.exec(first.cell.text)?.[0].length ?? 0) / 2) + first.index;
    blocks.push(nested(depth, inline, place));
  }
  return blocks;
}

function nested(
  depth: number,
  text: { text: string; bold: boolean; struck: boolean; links: string[] },
  place: TableRow['place'],
): Block {
  if (depth === 0) return { type: 'heading', level: 3, text, place };
  const paragraph: Block = { type: 'paragraph', text, place };
  return { type: 'list', items: [{ blocks: [paragraph], place }], place };
}
