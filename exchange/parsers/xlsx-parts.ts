import { strFromU8 } from 'fflate';
import { attributeOf, type SheetCell } from './xlsx-cells.js';

/** The number formats that every spreadsheet knows: `0%` and `0.00%`. */
const builtIn: ReadonlySet<number> = new Set([9, 10]);

/** Finds the formats of cells that show 0.12 as 12%: the library that reads the values says nothing of formats. */
export function percentStyles(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const xml = textOf(files.get('xl/styles.xml'));
  const own = new Set(
    elements(xml, 'numFmt').flatMap((tag) =>
      attributeOf(tag, 'formatCode')?.includes('%') ? [Number(attributeOf(tag, 'numFmtId'))] : [],
    ),
  );
  const start = xml.search(/<(?:\w+:)?cellXfs[\s>]/);
  const end = xml.search(/<\/(?:\w+:)?cellXfs>/);
  const formats = start === -1 || end < start ? '' : xml.slice(start, end);
  const indices = elements(formats, 'xf').flatMap((tag, index) => {
    const id = Number(attributeOf(tag, 'numFmtId'));
    return builtIn.has(id) || own.has(id) ? [String(index)] : [];
  });
  return new Set(indices);
}

/** The addresses of cells that have one of the formats. */
export function cellsWith(styles: ReadonlySet<string>, cells: readonly SheetCell[]): ReadonlySet<string> {
  return new Set(
    cells.flatMap(({ address, style }) => (style !== undefined && styles.has(style) ? [address] : [])),
  );
}

/** The paths of the sheets in the archive, in the order of the workbook. */
export function sheetPaths(files: ReadonlyMap<string, Uint8Array>): string[] {
  const relations = textOf(files.get('xl/_rels/workbook.xml.rels'));
  const targets = new Map(
    elements(relations, 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target') ?? '',
    ]),
  );
  return elements(textOf(files.get('xl/workbook.xml')), 'sheet').map((tag) => {
    const target = targets.get(attributeOf(tag, 'r:id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

/** The start tags of elements of a name, in their order. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^<>]*>`, 'g')) ?? [];
}

/** The text of a file of the archive, empty if there is none. */
export function textOf(file: Uint8Array | undefined): string {
  return file ? strFromU8(file) : '';
}
