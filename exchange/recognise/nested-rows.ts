import type { Piece } from '../place.js';
import type { Cell, TableRow } from '../sources/parsed.js';
import { pushAll } from '../text/push.js';
import { type StatementRole, statementRoles } from '../vocabulary/fields.js';
import { readMarker } from '../vocabulary/markers.js';
import type { Column, Header } from './columns.js';
import type { Context, Draft, DraftItem } from './draft.js';
import { addField, type ColumnValues, columnValues } from './field-cells.js';
import { createItem } from './items.js';
import type { TableSurroundings } from './surroundings.js';

/** Reads rows that name an objective, a key result and work in columns of their own. An empty cell repeats the one above. */
export class NestedRows {
  private readonly columns: Map<StatementRole, Column>;
  private readonly fields: Column[];
  private readonly current = new Map<StatementRole, DraftItem>();
  private readonly values: ColumnValues;
  private group: DraftItem | undefined;

  constructor(
    header: Header,
    private readonly around: TableSurroundings,
    private readonly draft: Draft,
  ) {
    this.columns = new Map(
      header.columns.flatMap((column): [StatementRole, Column][] => {
        const role = typeof column.meaning === 'object' ? column.meaning.role : undefined;
        return statementRoles.some((one) => one === role) ? [[role as StatementRole, column]] : [];
      }),
    );
    this.fields = header.columns.filter((column) => ![...this.columns.values()].includes(column));
    this.values = columnValues();
  }

  startGroup(item: DraftItem): void {
    this.current.clear();
    this.group = item;
  }

  endGroup(): void {
    this.current.clear();
    this.group = undefined;
  }

  read(row: TableRow, context: Context, next: TableRow | undefined): void {
    /** What the row itself names, from the top down. */
    const own = new Map<StatementRole, DraftItem[]>();
    for (const role of statementRoles) {
      const column = this.columns.get(role);
      const cell = column && row.cells[column.index];
      if (!cell || cell.text.trim() === '') continue;
      own.set(role, this.statements(role, cell, context));
    }
    for (const column of this.fields) {
      const cell = row.cells[column.index];
      if (!cell || cell.text.trim() === '' || cell.isSpanned) continue;
      this.addCell(column, cell, own, next);
    }
  }

  /** The goals of one cell: those above where it repeats them, else new ones; a list of several is one each. */
  private statements(role: StatementRole, cell: Cell, context: Context): DraftItem[] {
    const known = this.current.get(role);
    const piece: Piece = { text: cell.text, place: cell.place };
    if (known && (cell.isSpanned || known.pieces[0]?.text.trim() === cell.text.trim())) {
      if (!cell.isSpanned) known.pieces.push(piece);
      return [known];
    }
    const items = linesOf(cell.text, role).map((text) => {
      const item = createItem({ kind: role, text, piece, parent: this.parentOf(role), context });
      pushAll(item.links, cell.links);
      if (cell.checked !== undefined)
        addField(item, 'status', '', { text: cell.checked ? 'done' : 'not done', place: cell.place });
      if (cell.struck) addField(item, 'status', '', { text: 'struck through', place: cell.place });
      return item;
    });
    pushAll(this.draft.items, items);
    const last = items.at(-1);
    if (last) this.current.set(role, last);
    for (const lower of statementRoles.slice(statementRoles.indexOf(role) + 1)) this.current.delete(lower);
    return items;
  }

  private parentOf(role: StatementRole): DraftItem | undefined {
    const above = statementRoles.slice(0, statementRoles.indexOf(role)).reverse();
    for (const one of above) {
      const item = this.current.get(one);
      if (item) return item;
    }
    return role === 'objective' && this.group?.kind === 'objective'
      ? this.around.parent
      : (this.group ?? this.around.parent);
  }

  private addCell(
    column: Column,
    cell: Cell,
    own: ReadonlyMap<StatementRole, DraftItem[]>,
    next: TableRow | undefined,
  ): void {
    const of = typeof column.meaning === 'object' ? column.meaning.of : undefined;
    const spanning = next?.cells[column.index]?.isSpanned ? this.spanningRole(next) : undefined;
    const targets =
      (of && (own.get(of) ?? known(this.current.get(of)))) ??
      (spanning && own.get(spanning)) ??
      this.deepest(own);
    const piece: Piece = { text: cell.text, place: cell.place };
    const lines = cell.text.split('\n').filter((line) => line.trim() !== '');
    if (targets.length > 1 && lines.length === targets.length) {
      for (const [index, item] of targets.entries())
        this.values.add(item, column, { ...piece, text: lines[index] as string }, cell, this.draft);
      return;
    }
    // Said once of several: it is said of what they have in common.
    const [first] = targets;
    const target = targets.length > 1 ? (first?.parent ?? first) : first;
    if (target) this.values.add(target, column, piece, cell, this.draft);
    else this.draft.remarks.push({ piece, reason: `column “${column.name}” of a row without a goal` });
  }

  /** The goals whose cell spans the next row too, the lowest of them. */
  private spanningRole(next: TableRow): StatementRole | undefined {
    return [...statementRoles].reverse().find((role) => {
      const column = this.columns.get(role);
      return column && next.cells[column.index]?.isSpanned;
    });
  }

  private deepest(own: ReadonlyMap<StatementRole, DraftItem[]>): DraftItem[] {
    for (const role of [...statementRoles].reverse()) {
      const items = own.get(role);
      if (items) return items;
    }
    for (const role of [...statementRoles].reverse()) {
      const item = this.current.get(role);
      if (item) return [item];
    }
    return known(this.group) ?? known(this.around.parent) ?? [];
  }
}

function known(item: DraftItem | undefined): DraftItem[] | undefined {
  return item && [item];
}

/** A cell of several lines: a goal each where they are a list, else one goal. */
function linesOf(text: string, role: StatementRole): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return [text];
  const bullets = lines.filter(
    (line) => /^(?:[-•*–▪·]\s|\d+[.)]\s)/.test(line) || readMarker(line)?.marker.kind === role,
  ).length;
  if (bullets < lines.length && role === 'objective') return [lines.join(' ')];
  if (bullets > 0 && bullets < lines.length) return joined(lines, role);
  return lines.map((line) => line.replace(/^(?:[-•*–▪·]\s+|\d+[.)]\s+)/, ''));
}

/** Lines without a bullet go on with the line above. */
function joined(lines: readonly string[], role: StatementRole): string[] {
  const items: string[] = [];
  for (const line of lines) {
    const bullet = /^(?:[-•*–▪·]\s+|\d+[.)]\s+)/.exec(line)?.[0];
    if (bullet !== undefined || readMarker(line)?.marker.kind === role || items.length === 0)
      items.push(line.slice(bullet?.length ?? 0));
    else items[items.length - 1] += ` ${line}`;
  }
  return items;
}
