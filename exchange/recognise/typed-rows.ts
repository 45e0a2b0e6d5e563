import type { Piece } from '../place.js';
import type { Cell, TableRow } from '../sources/parsed.js';
import { pushAll } from '../text/push.js';
import { type FieldRole, type StatementRole, statementRoles } from '../vocabulary/fields.js';
import { kindOfType } from '../vocabulary/kinds.js';
import { readMarker } from '../vocabulary/markers.js';
import type { Column, Header } from './columns.js';
import type { Context, Draft, DraftItem } from './draft.js';
import { addField, type ColumnValues, columnValues } from './field-cells.js';
import { createItem } from './items.js';
import type { TableSurroundings } from './surroundings.js';

/** Reads rows of one goal each, whose kind a column of types says, or how deep they are. */
export class TypedRows {
  private readonly title: Column | undefined;
  private readonly values: ColumnValues = columnValues();
  /** The last goal of each depth. */
  private readonly stack: { depth: number; item: DraftItem }[] = [];
  private readonly hasParents: boolean;
  private readonly hasDepth: boolean;
  /** Some count levels from 0, some from 1. */
  private readonly topLevel: number;
  private group: DraftItem | undefined;

  constructor(
    private readonly header: Header,
    rows: readonly TableRow[],
    private readonly around: TableSurroundings,
    private readonly draft: Draft,
  ) {
    this.title =
      this.column('title') ??
      this.column('objective') ??
      this.column('key-result') ??
      this.column('initiative');
    const parent = this.column('parent');
    this.hasParents =
      parent !== undefined && rows.some(({ cells }) => (cells[parent.index]?.text.trim() ?? '') !== '');
    this.topLevel = this.lowestLevel(rows);
    this.hasDepth = new Set(rows.flatMap((row) => this.depthOf(row) ?? [])).size > 1;
  }

  startGroup(item: DraftItem): void {
    this.endGroup();
    this.group = item;
  }

  endGroup(): void {
    this.stack.length = 0;
    this.group = undefined;
  }

  read(row: TableRow, context: Context): void {
    const cell = this.title && row.cells[this.title.index];
    if (!cell || cell.text.trim() === '') {
      this.remarkRow(row);
      return;
    }
    const said = this.saidKind(row, cell);
    const kind = said ?? this.guessedKind(row);
    const depth = this.hasDepth ? (this.depthOf(row) ?? 0) : statementRoles.indexOf(kind);
    const parent = this.parentOf(row, depth, kind);
    const piece: Piece = { text: cell.text, place: cell.place };
    const text = cell.text.replace(/^[\s\u00A0]*(?:[-–—•↳└>]+\s+)*/, '');
    const item = createItem({ kind, text, piece, parent, context, isKindGuessed: said === undefined });
    pushAll(item.links, cell.links);
    if (cell.checked !== undefined)
      addField(item, 'status', '', { text: cell.checked ? 'done' : 'not done', place: cell.place });
    if (cell.struck) addField(item, 'status', '', { text: 'struck through', place: cell.place });
    this.draft.items.push(item);
    while (this.stack.length > 0 && (this.stack.at(-1) as { depth: number }).depth >= depth) this.stack.pop();
    this.stack.push({ depth, item });
    for (const column of this.header.columns) {
      const other = row.cells[column.index];
      if (column === this.title || !other || other.text.trim() === '' || other.isSpanned) continue;
      this.values.add(item, column, { text: other.text, place: other.place }, other, this.draft);
    }
  }

  private saidKind(row: TableRow, cell: Cell): StatementRole | undefined {
    const type = this.column('type');
    const written = type ? (row.cells[type.index]?.text.trim() ?? '') : '';
    return (
      this.around.mapping.types.get(written) ??
      kindOfType(written) ??
      readMarker(cell.text.trim())?.marker.kind ??
      this.around.announced
    );
  }

  private guessedKind(row: TableRow): StatementRole {
    const depth = this.hasDepth ? this.depthOf(row) : undefined;
    if (depth !== undefined)
      return (['objective', 'key-result', 'initiative'] as const)[Math.min(depth, 2)] as StatementRole;
    const parent = this.column('parent');
    if (parent && this.hasParents)
      return (row.cells[parent.index]?.text.trim() ?? '') === '' ? 'objective' : 'key-result';
    if (this.group ?? this.around.parent)
      return (this.group ?? this.around.parent)?.kind === 'key-result' ? 'initiative' : 'key-result';
    const isMeasured = (['target', 'baseline', 'current', 'metric'] as const).some((role) =>
      this.column(role),
    );
    return isMeasured ? 'key-result' : 'objective';
  }

  /** By depth, or by the rows above where no column names parents. */
  private parentOf(row: TableRow, depth: number, kind: StatementRole): DraftItem | undefined {
    const column = this.column('parent');
    const named = column ? (row.cells[column.index]?.text.trim() ?? '') : '';
    if (named !== '' || (this.hasParents && !this.hasDepth)) return this.group ?? this.around.parent;
    const above = [...this.stack]
      .reverse()
      .find((entry) => entry.depth < depth && (this.hasDepth || isAbove(entry.item.kind, kind)));
    return above?.item ?? this.group ?? this.around.parent;
  }

  /** How deep a row stands: by its level, or by how far its statement is indented; undefined where nothing says so. */
  private depthOf(row: TableRow): number | undefined {
    const level = this.column('level');
    const number = level && /^\d+$/.exec(row.cells[level.index]?.text.trim() ?? '')?.[0];
    if (number) return Number(number) - this.topLevel;
    const text = (this.title && row.cells[this.title.index]?.text) ?? '';
    const indent = /^(?:[ \u00A0]{2}|\t|[-–—•↳└>]+ ?)*/.exec(text)?.[0] ?? '';
    if (text.trim() === '') return undefined;
    return indent.replace(/ {2}|\u00A0{2}/g, '\t').replace(/[^\t\-–—•↳└>]/g, '').length;
  }

  private lowestLevel(rows: readonly TableRow[]): number {
    const level = this.column('level');
    if (!level) return 0;
    const numbers = rows.flatMap(
      ({ cells }) => /^\d+$/.exec(cells[level.index]?.text.trim() ?? '')?.[0] ?? [],
    );
    return numbers.reduce((least, number) => Math.min(least, Number(number)), Number(numbers[0] ?? 0));
  }

  private column(role: FieldRole): Column | undefined {
    return this.header.columns.find(
      ({ meaning }) => typeof meaning === 'object' && meaning.role === role && meaning.of === undefined,
    );
  }

  private remarkRow({ cells }: TableRow): void {
    for (const { text, place, isSpanned } of cells)
      if (text.trim() !== '' && !isSpanned)
        this.draft.remarks.push({ piece: { text, place }, reason: 'row without a statement' });
  }
}

function isAbove(upper: StatementRole, lower: StatementRole): boolean {
  return statementRoles.indexOf(upper) < statementRoles.indexOf(lower);
}
