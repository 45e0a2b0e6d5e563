import { strToU8, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { columnLetters } from '../place.js';
import type { Cell, Table, TableRow } from '../sources/parsed.js';
import { limits, type Source, SourceProblem } from '../sources/source.js';
import { withoutApostrophe } from './apostrophe.js';
import { unpackArchive } from './unpack-archive.js';
import { cellsOf, type SheetCell, sheetWith } from './xlsx-cells.js';
import { cellsWith, percentStyles, sheetPaths, textOf as textOfFile } from './xlsx-parts.js';

type Value = string | number | boolean | Date | null;

/**
 * Reads the sheets of a spreadsheet: values as a reader sees them, results instead of formulas.
 *
 * @throws {SourceProblem} if the source is not a spreadsheet, or is larger than the limits once it is unpacked
 */
export async function parseXlsx(source: Source): Promise<Table[]> {
  const files = unpackArchive(source, (name) => /\.(?:xml|rels)$/.test(name));
  const styles = percentStyles(files);
  const percents = sheetPaths(files).map((path) => cellsWith(styles, readCells(path, files, source.name)));
  const sheets = await readSheets(source.name, files);
  const severalSheets = sheets.filter(({ data }) => data.length > 0).length > 1;
  return sheets.map(({ sheet, data }, sheetIndex): Table => {
    const place = { file: source.name, ...(severalSheets && { sheet }) };
    const rows = data.map((row, rowIndex): TableRow => {
      const rowPlace = { ...place, line: rowIndex + 1 };
      return { place: rowPlace, cells: row.map((value, column) => cellOf(value as Value, rowIndex, column)) };
    });
    return { name: sheet, rows, place, hasHeader: false };

    function cellOf(value: Value, row: number, column: number): Cell {
      const address = `${columnLetters(column)}${row + 1}`;
      return {
        text: textOf(value, percents[sheetIndex]?.has(address) ?? false),
        place: { ...place, cell: address },
        links: [],
        ...(typeof value === 'boolean' && { checked: value }),
      };
    }
  });
}

/** Reads the cells of a sheet, and replaces the sheet by one without its empty cells. */
function readCells(path: string, files: Map<string, Uint8Array>, name: string): SheetCell[] {
  const xml = textOfFile(files.get(path));
  const cells = cellsOf(xml);
  demandArea(cells, name);
  files.set(path, strToU8(sheetWith(cells, xml)));
  return cells;
}

/** The library makes a row of every line up to the last cell, so the area counts and not the number of cells. */
function demandArea(cells: readonly SheetCell[], name: string): void {
  const rows = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column), 0);
  if (rows * columns <= limits.cells && cells.length <= limits.cells) return;
  throw new SourceProblem(
    `${name} has a sheet of ${rows} rows and ${columns} columns, more than the ${limits.cells} cells that are allowed. Split the sheet, or delete the cells far from the table.`,
  );
}

async function readSheets(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ sheet: string; data: unknown[][] }[]> {
  try {
    // Packed without compression: the files were unpacked within their limits before.
    const archive = zipSync(Object.fromEntries(files), { level: 0 });
    const input = new Blob([archive as Uint8Array<ArrayBuffer>]);
    return (await readXlsxFile(input, { trim: false })) as { sheet: string; data: unknown[][] }[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SourceProblem(`${name} cannot be read as a spreadsheet (.xlsx): ${reason}`);
  }
}

function textOf(value: Value, isPercent: boolean): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return isPercent ? `${rounded(value * 100)}%` : String(rounded(value));
  return withoutApostrophe(value.replace(/\r\n?/g, '\n'));
}

/** A spreadsheet stores a day as a number of days: without the time if there is none. */
function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Without the last digits of binary fractions: 12, never 12.000000000000002. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
