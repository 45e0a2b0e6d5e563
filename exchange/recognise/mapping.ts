import type { FieldRole, StatementRole } from '../vocabulary/fields.js';

/** What a person says of names in a source, before our own tables are asked. Names are compared as they are written. */
export interface Mapping {
  /** Headers of columns, keys of records and labels of pages. */
  columns: ReadonlyMap<string, FieldRole | 'comment' | 'ignore'>;
  /** Values of a column of types. */
  types: ReadonlyMap<string, StatementRole>;
  teams: ReadonlyMap<string, string>;
  cycles: ReadonlyMap<string, string>;
  /** Handles. */
  people: ReadonlyMap<string, string>;
}

export const noMapping: Mapping = {
  columns: new Map(),
  types: new Map(),
  teams: new Map(),
  cycles: new Map(),
  people: new Map(),
};
