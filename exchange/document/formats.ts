import { visibleJson, visibleLines } from '../../language/values/visible-characters.js';
import { quotedCell, safeCell } from './cells.js';
import type { PlanDocument } from './document.js';
import { goalTable } from './goal-rows.js';

/** The document as JSON, with two spaces. */
export function documentJson(document: PlanDocument): string {
  return `${visibleJson(document, 2)}\n`;
}

/**
 * The document as JSON lines: each entry of its lists is one, with `record` for what it is. What reads tables reads them: DuckDB,
 * SQLite, pandas.
 */
export function documentLines({
  elements,
  links,
  values,
  definitions,
  findings,
  today,
  schemaVersion,
  format,
}: PlanDocument): string {
  const lines = [
    { record: 'document', format, schemaVersion, today },
    ...elements.map((element) => ({ record: 'element', ...element })),
    ...links.map((link) => ({ record: 'link', ...link })),
    ...values.map((value) => ({ record: 'value', ...value })),
    ...definitions.map((definition) => ({ record: 'definition', ...definition })),
    ...findings.map((finding) => ({ record: 'finding', ...finding })),
  ];
  return lines.map((line) => `${visibleJson(line)}\n`).join('');
}

/** The goals as comma-separated values, a row each (RFC 4180). */
export function documentCsv(document: PlanDocument): string {
  const { header, rows } = goalTable(document);
  return [header, ...rows]
    .map(
      (row) =>
        `${row.map((cell) => quotedCell(safeCell(typeof cell === 'string' ? visibleLines(cell) : cell))).join(',')}\r\n`,
    )
    .join('');
}
