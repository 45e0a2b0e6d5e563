import type { Piece, Place } from '../place.js';
import type { CycleName } from '../reading/cycles.js';
import type { FieldRole, StatementRole } from '../vocabulary/fields.js';

/** A goal or a piece of work as a source names it; what its fields mean is read later, alike for all forms of sources. */
export interface DraftItem {
  kind: StatementRole;
  /** Whether its kind follows from nothing but where it stands. */
  isKindGuessed?: boolean;
  /** The statement, without marks in front of it. */
  title: string;
  place: Place;
  /** What it stands in. */
  parent?: DraftItem;
  /** What other rows may call it: ids, numbers such as `O1`. */
  ids: string[];
  fields: DraftField[];
  notes: DraftNote[];
  links: string[];
  /** Everything of the source that belongs to it, the statement first. */
  pieces: Piece[];
  context: Context;
}

/** A value with the name that its source gives it. */
export interface DraftField {
  role: FieldRole;
  /** The header, label or key; empty where the statement itself says it. */
  name: string;
  piece: Piece;
  /** The values below the same header, which may tell how to read this one. */
  column?: readonly string[];
}

/** A text that nobody can place in a plan but next to its goal. */
export interface DraftNote {
  text: string;
  /** The header, label or key. */
  label?: string;
  place?: Place;
  /** Whether it is prose, for a description, rather than a remark. */
  isProse: boolean;
}

/** What the text around a goal says of whose it is, and for when. */
export interface Context {
  team?: string | undefined;
  cycle?: CycleName;
  /** The year that some text around names, for a `Q4` alone. */
  year?: string;
  /** A day on which values were reported. */
  asOf?: string;
}

/** What a recogniser makes of a source. */
export interface Draft {
  items: DraftItem[];
  /** Pieces that say whose the goals are, and for when. */
  contextPieces: Piece[];
  /** Pieces that belong to no goal, with the reason. */
  remarks: { piece: Piece; reason: string }[];
  /** Cells of headers, which `columns` names. */
  headers: Piece[];
  /** What columns and keys were taken as. */
  columns: ColumnUse[];
  /** People, teams and cycles that a source lists with their ids: what other values call by id. */
  directories: Directories;
}

export interface Directories {
  owner: Map<string, string>;
  team: Map<string, string>;
  cycle: Map<string, string>;
}

/** What a column of a table, or a key of records, was taken as. */
export interface ColumnUse {
  file: string;
  table: string;
  /** `A`, for a table; empty for keys. */
  column: string;
  name: string;
  /** A role; `comment` where it is kept as a comment. */
  role: FieldRole | 'comment';
}

export function emptyDraft(): Draft {
  return {
    items: [],
    contextPieces: [],
    remarks: [],
    headers: [],
    columns: [],
    directories: { owner: new Map(), team: new Map(), cycle: new Map() },
  };
}
