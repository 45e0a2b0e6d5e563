import { columnLetters } from '../place.js';

/** A cell of a sheet that has a value. */
export interface SheetCell {
  /** `B7`. */
  address: string;
  /** From 1. */
  row: number;
  /** From 1. */
  column: number;
  /** The index of its format. */
  style: string | undefined;
  /** Its XML, from the start tag to the end tag. */
  xml: string;
}

/** Tags that begin or end rows and cells, or show that a cell has a value. An attribute contains no `<`: each tag is read once. */
const tags = /<(\/?)(?:\w+:)?(row|c|v|is|f)(?=[\s/>])([^<>]*)>/g;

interface OpenCell {
  row: number;
  column: number;
  style: string | undefined;
  hasAddress: boolean;
  start: number;
  hasValue: boolean;
  hasFormula: boolean;
}

/**
 * Lists the cells of a sheet that have a value, in the order of the sheet. Cells that only have a format are left out. Rows and cells
 * may lack their numbers; then they follow the row and the cell before.
 */
export function cellsOf(xml: string): SheetCell[] {
  const walk = new CellWalk(xml);
  for (const { 0: whole, 1: slash, 2: name, 3: attributes = '', index } of xml.matchAll(tags)) {
    if (name === 'row' && slash === '') walk.row(attributes);
    else if (name === 'c' && slash === '') walk.open(attributes, index);
    else if (name === 'c') walk.close(index + whole.length);
    else if (slash === '' && !attributes.endsWith('/')) walk.content(name === 'f');
  }
  return walk.cells;
}

class CellWalk {
  readonly cells: SheetCell[] = [];
  private cell: OpenCell | undefined;
  private rowNumber = 0;
  private column = 0;

  constructor(private readonly xml: string) {}

  row(attributes: string): void {
    this.rowNumber = Number(attributeOf(attributes, 'r') ?? this.rowNumber + 1);
    this.column = 0;
  }

  open(attributes: string, start: number): void {
    const address = attributeOf(attributes, 'r');
    const [, letters = '', digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address ?? '') ?? [];
    if (digits === undefined) this.column++;
    else {
      this.rowNumber = Number(digits);
      this.column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    }
    this.cell = attributes.endsWith('/')
      ? undefined
      : {
          row: this.rowNumber,
          column: this.column,
          style: attributeOf(attributes, 's'),
          hasAddress: digits !== undefined,
          start,
          hasValue: false,
          hasFormula: false,
        };
  }

  content(isFormula: boolean): void {
    if (!this.cell) return;
    if (isFormula) this.cell.hasFormula = true;
    else this.cell.hasValue = true;
  }

  close(end: number): void {
    if (this.cell?.hasValue || this.cell?.hasFormula)
      this.cells.push(finished(this.cell, this.xml.slice(this.cell.start, end)));
    this.cell = undefined;
  }
}

function finished(cell: OpenCell, written: string): SheetCell {
  const { row, column, style } = cell;
  const address = `${columnLetters(column - 1)}${row}`;
  return { address, row, column, style, xml: readable(cell, address, written) };
}

/** The cell as the library reads it: with its address, and with a text where the library would leave the value out. */
function readable({ hasAddress, hasValue }: OpenCell, address: string, xml: string): string {
  // A formula that no program has computed yet.
  if (!hasValue) {
    const prefix = /^<(\w+:)?/.exec(xml)?.[1] ?? '';
    const formula = /<(?:\w+:)?f[^<>]*>([^<]*)</.exec(xml)?.[1] ?? '';
    return `<${prefix}c r="${address}" t="str"><${prefix}v>=${formula}</${prefix}v></${prefix}c>`;
  }
  const addressed = hasAddress ? xml : xml.replace(/^<[\w:]+/, `$& r="${address}"`);
  // An error such as #DIV/0! is what a reader of the sheet sees.
  return addressed.replace(/^(<[^<>]*\s)t="e"/, '$1t="str"');
}

/** The sheet with these cells alone: without empty cells and rows, which may reach to the last row that a sheet can have. */
export function sheetWith(cells: readonly SheetCell[], xml: string): string {
  const start = /<(\w+:)?sheetData(?=[\s/>])[^<>]*>/.exec(xml);
  const prefix = start?.[1] ?? '';
  const end = xml.indexOf(`</${prefix}sheetData>`);
  if (!start || end === -1) return xml;
  const parts = [xml.slice(0, start.index + start[0].length)];
  let row: number | undefined;
  for (const cell of cells) {
    if (cell.row !== row) {
      if (row !== undefined) parts.push(`</${prefix}row>`);
      row = cell.row;
      parts.push(`<${prefix}row r="${row}">`);
    }
    parts.push(cell.xml);
  }
  if (row !== undefined) parts.push(`</${prefix}row>`);
  return [...parts, xml.slice(end)].join('');
}

/** The value of an attribute in the text of a tag. */
export function attributeOf(tagText: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tagText)?.[1];
}
