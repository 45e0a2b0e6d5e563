import type { Place } from '../place.js';

/** A source as its parser read it: what stands where, and nothing yet about goals. */
export type Parsed =
  | { kind: 'page'; page: Page }
  | { kind: 'tables'; tables: Table[] }
  | { kind: 'records'; root: RecordValue; remarks: Remark[]; lines: readonly string[] };

/** Text of a page, of Markdown or HTML: blocks in their order. */
export interface Page {
  blocks: Block[];
  /** Texts that are no content, such as a comment or the navigation of a web page. */
  remarks: Remark[];
  /** The lines of a text that people write by hand, from 1; empty for HTML. */
  lines: readonly string[];
  /** The values in front of a Markdown page, between lines of `---`. */
  frontMatter?: RecordValue;
}

/** A text that is no part of the page, of the table or of the values, and why. */
export interface Remark {
  text: string;
  place: Place;
  reason: string;
}

export type Block =
  | { type: 'heading'; level: number; text: Inline; place: Place }
  | { type: 'paragraph'; text: Inline; place: Place }
  | { type: 'list'; items: ListItem[]; place: Place }
  | { type: 'table'; table: Table; place: Place }
  | { type: 'quote'; blocks: Block[]; place: Place }
  | { type: 'code'; text: string; place: Place };

export interface ListItem {
  /** Whether its box is ticked; undefined where it has none. */
  checked?: boolean;
  /** How the source writes that: `[x]`, `complete`. */
  mark?: string;
  blocks: Block[];
  place: Place;
}

/** Running text without its markup. */
export interface Inline {
  /** Line breaks that the author wanted are `\n`. */
  text: string;
  /** Whether all of it is bold: some pages write headings so. */
  bold: boolean;
  /** Whether all of it is struck through. */
  struck: boolean;
  /** Addresses of links and pictures. */
  links: string[];
}

export interface Table {
  /** The sheet, or the heading above; may be empty. */
  name: string;
  /** All rows alike: which of them is the header is found out later. */
  rows: TableRow[];
  place: Place;
  /** Whether the first row is marked as the header. */
  hasHeader: boolean;
}

export interface TableRow {
  cells: Cell[];
  place: Place;
}

export interface Cell {
  /** As a reader sees it; empty where the cell is. */
  text: string;
  place: Place;
  links: readonly string[];
  /** Whether it repeats a cell that spans several rows or columns. */
  isSpanned?: boolean;
  checked?: boolean;
  struck?: boolean;
}

/** A value of YAML or JSON. */
export type RecordValue =
  | { type: 'map'; entries: RecordEntry[]; place: Place }
  | { type: 'list'; items: RecordValue[]; place: Place }
  | { type: 'scalar'; text: string; isText: boolean; isNull: boolean; place: Place };

export interface RecordEntry {
  key: string;
  place: Place;
  value: RecordValue;
}
