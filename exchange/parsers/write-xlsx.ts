import writeXlsxFile from 'write-excel-file/universal';
import { withoutTime } from './xlsx-bytes.js';

/** A table to write: rows of texts and numbers, the first of them in bold. */
export interface SheetTable {
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A spreadsheet with a sheet for each table. Every text is a text: nothing in it is a formula. */
export async function writeXlsx(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, header, rows }) => ({
    sheet: name,
    data: [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((value) =>
          value === null
            ? null
            : typeof value === 'number'
              ? { value, type: Number }
              : { value, type: String },
        ),
      ),
    ],
    columns: header.map((title, index) => ({
      width: widthOf([title, ...rows.map((row) => row[index] ?? null)]),
    })),
    stickyRowsCount: 1,
  }));
  const blob = await writeXlsxFile(sheets as never).toBlob();
  return withoutTime(new Uint8Array(await blob.arrayBuffer()));
}

/** Wide enough for most of a column's values. */
function widthOf(values: readonly (string | number | null)[]): number {
  const lengths = values.map((value) => String(value ?? '').length).sort((left, right) => left - right);
  return Math.max(8, Math.min(60, (lengths[Math.floor(lengths.length * 0.9)] ?? 8) + 2));
}
