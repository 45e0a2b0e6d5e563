import type { Piece } from '../place.js';
import type { Cell } from '../sources/parsed.js';
import { pushAll } from '../text/push.js';
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
      if (typeof column.meaning !== 'object' || !ofPeople.has(column.meaning.role))
        pushAll(item.links, links);
      item.pieces.push(typeof column.meaning === 'object' ? { ...piece, role: column.meaning.role } : piece);
      if (column.meaning === 'comment')
        item.notes.push({ text: piece.text.trim(), label: column.name, place: piece.place, isProse: false });
      else item.fields.push({ role: column.meaning.role, name: column.name, piece, column: values });
    },
  };
}

/** Links there lead to pages of people and teams, which say nothing of the goal. */
const ofPeople: ReadonlySet<FieldRole> = new Set(['owner', 'contributors', 'team', 'cycle', 'status']);

export function addField(item: DraftItem, role: FieldRole, name: string, piece: Piece): void {
  item.fields.push({ role, name, piece });
}
