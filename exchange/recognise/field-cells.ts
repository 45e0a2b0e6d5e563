import type { Piece } from '../place.js';
import type { Cell } from '../sources/parsed.js';
import type { FieldRole } from '../vocabulary/fields.js';
import type { Column } from './columns.js';
import type { Draft, DraftItem } from './draft.js';

/** Gives cells to goals, each with the other values of its column. */
export interface ColumnValues {
  add(
    item: DraftItem,
    column: Column,
    piece: Piece,
    cell: Pick<Cell, 'links' | 'checked'>,
    draft: Draft,
  ): void;
}

export function columnValues(): ColumnValues {
  const byColumn = new Map<number, string[]>();
  return {
    add(item, column, piece, { links }, draft) {
      const values = byColumn.get(column.index) ?? [];
      byColumn.set(column.index, values);
      values.push(piece.text);
      if (column.meaning === 'ignore') {
        draft.remarks.push({ piece, reason: `column “${column.name}”, which the mapping leaves out` });
        return;
      }
      item.links.push(...links);
      item.pieces.push(piece);
      if (column.meaning === 'comment')
        item.notes.push({ text: piece.text.trim(), label: column.name, isProse: false });
      else item.fields.push({ role: column.meaning.role, name: column.name, piece, column: values });
    },
  };
}

export function addField(item: DraftItem, role: FieldRole, name: string, piece: Piece): void {
  item.fields.push({ role, name, piece });
}
