import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that an archive can name. */
const epoch = '1980-01-01T00:00:00Z';

/** The same spreadsheet without the moment at which it was packed: the same tables are the same bytes. */
export function withoutTime(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const names = Object.keys(files).sort();
  const zippable: Zippable = Object.fromEntries(
    names.map((name) => [name, [files[name] as Uint8Array, { mtime: epoch, level: 6 }]]),
  );
  return zipSync(zippable);
}
