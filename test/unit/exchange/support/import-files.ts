import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Imported, type ImportOptions, importSources } from '../../../../exchange/import.js';
import { placeText } from '../../../../exchange/place.js';

export const today = '2026-11-29';

/** Imports files by their paths, each under its own name. */
export function importFiles(
  paths: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  const sources = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  return importSources(sources, { from: 'auto', today, ...options });
}

/** Imports a text under a name. */
export function importText(
  name: string,
  text: string,
  options: Partial<ImportOptions> = {},
): Promise<Imported> {
  return importSources([{ name, bytes: new TextEncoder().encode(text) }], {
    from: 'auto',
    today,
    ...options,
  });
}

/** The files of an import by their paths. */
export function filesOf({ files }: Imported): Record<string, string> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** All that an import says, in one text to compare: files, columns, entries, counts. */
export function renderImport({ files, report }: Imported): string {
  const { columns, entries, summary, advice } = report;
  return [
    ...files.map(({ path, text }) => `===== ${path}\n${text}`),
    '===== report',
    ...columns.map(
      ({ column, table, name, role }) =>
        `column ${[table, column].filter((part) => part !== '').join(' ')} ${JSON.stringify(name)}: ${role}`,
    ),
    ...entries.map(
      ({ kind, text, place, reason, at }) =>
        `${kind} ${placeText(place)} ${JSON.stringify(text)}: ${reason}${at ? ` (${at.path}:${at.line})` : ''}`,
    ),
    ...advice.map((line) => `advice ${line}`),
    JSON.stringify(summary),
    '',
  ].join('\n');
}
