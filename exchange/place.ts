/** Where something stands in a source: as exactly as its form allows. */
export interface Place {
  /** As the person named it. */
  file: string;
  /** From 1. */
  line?: number;
  /** Of a spreadsheet with several sheets. */
  sheet?: string;
  /** Of a table: `B7`. */
  cell?: string;
  /** Of JSON and YAML: `objectives[0].title`. */
  path?: string;
}

/** A piece of a source: one cell, line or field, word for word. What becomes of it is decided later. */
export interface Piece {
  text: string;
  place: Place;
  /** What it was taken as, where a column or key says so. */
  role?: string;
}

/** A place in the words of a report: `okrs.md:12`, `goals.xlsx Plan!B7`, `goals.json:4 objectives[0].title`. */
export function placeText({ file, line, sheet, cell, path }: Place): string {
  const start = line === undefined ? file : `${file}:${line}`;
  const address = sheet !== undefined && cell !== undefined ? `${sheet}!${cell}` : (cell ?? sheet);
  return [start, address, path].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The letters of a column of a spreadsheet: 0 is `A`, 27 is `AB`. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}
