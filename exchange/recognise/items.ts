import type { Piece } from '../place.js';
import type { StatementRole } from '../vocabulary/fields.js';
import { type Marker, readMarker } from '../vocabulary/markers.js';
import type { Context, DraftItem } from './draft.js';
import { readStatement } from './statement.js';

export interface ItemSource {
  kind: StatementRole;
  /** The statement, with what stands around it. */
  text: string;
  /** Word for word. */
  piece: Piece;
  parent: DraftItem | undefined;
  context: Context;
  marker?: Marker | undefined;
  isKindGuessed?: boolean;
}

/** A goal from its statement. What stands around the statement becomes fields; a mark in front of it, a name for other rows. */
export function createItem({
  kind,
  text,
  piece,
  parent,
  context,
  marker,
  isKindGuessed,
}: ItemSource): DraftItem {
  const { title, fields } = readStatement(text, piece.place);
  const marked = marker ? undefined : readMarker(title);
  const isMarked = marked !== undefined && marked.rest !== '' && marked.marker.kind === kind;
  const own = marker ?? (isMarked ? marked.marker : undefined);
  const statement = isMarked ? readStatement(marked.rest, piece.place) : { title, fields: [] };
  const number = own && own.number !== '' ? [own.text.replace(/[^\p{L}\p{N}]+$/u, '')] : [];
  return {
    kind,
    ...(isKindGuessed && { isKindGuessed }),
    title: statement.title,
    place: piece.place,
    ...(parent && { parent }),
    ids: number,
    fields: [...fields, ...statement.fields],
    notes: [],
    links: [],
    pieces: [piece],
    context,
  };
}
