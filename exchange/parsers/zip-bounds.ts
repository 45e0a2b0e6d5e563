import { limits, type Source, SourceProblem } from '../sources/source.js';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const mostFiles = 2_000;

/**
 * Adds up what an archive says about the sizes of its files, before anything is unpacked. An unpacker that trusts these
 * sizes takes no more room than they say.
 *
 * @throws {SourceProblem} where it is no archive, or unpacks to more than the limit
 */
export function demandBoundedArchive({ name, bytes }: Source): void {
  const sizes = unpackedSizes(bytes);
  if (!sizes)
    throw new SourceProblem(
      `${name} is not an .xlsx spreadsheet. Save it as “Excel workbook (.xlsx)” or as CSV.`,
    );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > limits.unpackedBytes || sizes.length > mostFiles) {
    const megabytes = Math.round(total / 1e6);
    throw new SourceProblem(
      `${name} unpacks to ${megabytes} MB in ${sizes.length} files, more than the ${limits.unpackedBytes / 1e6} MB that are allowed.`,
    );
  }
}

/** The unpacked size of each file, from the archive's directory; undefined where there is none. */
function unpackedSizes(bytes: Uint8Array): number[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const sizes: number[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined;
    sizes.push(view.getUint32(at + 24, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sizes;
}

/** The record at the end of the archive; a comment of up to 64 KB may follow it. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return undefined;
}
