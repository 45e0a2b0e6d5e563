import readXlsxFile from 'read-excel-file/universal';
import { columnLetters } from '../place.js';
import type { Cell, Table, TableRow } from '../sources/parsed.js';
import { limits, type Source, SourceProblem } from '../sources/source.js';
import { withoutApostrophe } from './apostrophe.js';
import { percentCells } from './xlsx-percent.js';
import { demandBoundedArchive } from './zip-bounds.js';

type Value = string | number | boolean | Date | null;

/**
 * Reads the sheets of a spreadsheet: values as a reader sees them, results instead of formulas.
 *
 * @throws {SourceProblem} for what is no spreadsheet, or is larger than any sheet of goals once it is unpacked
 */
export async function parseXlsx(source: Source): Promise<Table[]> {
  demandBoundedArchive(source);
  const sheets = await readSheets(source);
  const cells = sheets.reduce((sum, { data }) => data.reduce((all, row) => all + row.length, sum), 0);
  if (cells > limits.cells)
    throw new SourceProblem(`${source.name} has more than ${limits.cells} cells. Split the file.`);
  const isPercent = percentCells(source.bytes);
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
        text: textOf(value, isPercent(sheetIndex, address)),
        place: { ...place, cell: address },
        links: [],
        ...(typeof value === 'boolean' && { checked: value }),
      };
    }
  });
}

async function readSheets({ name, bytes }: Source): Promise<{ sheet: string; data: unknown[][] }[]> {
  try {
    const input = new Blob([bytes as Uint8Array<ArrayBuffer>]);
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

/** A spreadsheet stores a day as a number of days: without the time where there is none. */
function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** Without the last digits of binary fractions: 12, never 12.000000000000002. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
