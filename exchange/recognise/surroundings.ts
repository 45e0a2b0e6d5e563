import type { StatementRole } from '../vocabulary/fields.js';
import type { Context, DraftItem } from './draft.js';
import type { Mapping } from './mapping.js';

/** Where a table stands. */
export interface TableSurroundings {
  context: Context;
  /** The goal that it stands in. */
  parent: DraftItem | undefined;
  /** What the heading above says of its rows. */
  announced: StatementRole | undefined;
  mapping: Mapping;
}
