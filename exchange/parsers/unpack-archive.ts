import { Inflate } from 'fflate';
import { limits, type Source, SourceProblem } from '../sources/source.js';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const mostFiles = 2_000;
/** Packed bytes that are unpacked at once. Deflate makes at most about 1,000 bytes of one. */
const step = 16_384;

/** A file in an archive, as the directory of the archive describes it. */
interface ArchiveEntry {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/**
 * Unpacks the files of a spreadsheet that `isWanted` accepts. The sizes in the archive's directory are added up before anything is
 * unpacked, and no file may grow beyond its size there: an archive that lies about its sizes takes no more room or time.
 *
 * @throws {SourceProblem} if the source is not an archive, is damaged, or unpacks to more than the limit
 */
export function unpackArchive(
  { name, bytes }: Source,
  isWanted: (file: string) => boolean,
): Map<string, Uint8Array> {
  const entries = directoryOf(bytes);
  if (!entries)
    throw new SourceProblem(
      `${name} is not an .xlsx spreadsheet. Save it as “Excel workbook (.xlsx)” or as CSV.`,
    );
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpackedBytes || entries.length > mostFiles) {
    const megabytes = Math.round(total / 1e6);
    throw new SourceProblem(
      `${name} unpacks to ${megabytes} MB in ${entries.length} files, more than the ${limits.unpackedBytes / 1e6} MB in ${mostFiles} files that are allowed.`,
    );
  }
  return new Map(
    entries
      .filter((entry) => isWanted(entry.name))
      .map((entry) => {
        const content = contentOf(entry, bytes);
        if (!content)
          throw new SourceProblem(
            `${name} is a damaged archive: ${entry.name} cannot be unpacked. Save it again.`,
          );
        return [entry.name, content];
      }),
  );
}

/** Lists the files of an archive; undefined if it has no directory. */
function directoryOf(bytes: Uint8Array): ArchiveEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end of the archive; a comment of up to 64 KB may follow it. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return undefined;
}

/** Unpacks one file; undefined if it is damaged or longer than the directory says. */
function contentOf(
  { offset, method, packedSize, size }: ArchiveEntry,
  bytes: Uint8Array,
): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) return undefined;
  if (method === 0) return packedSize === size ? packed : undefined;
  return method === 8 ? inflated(packed, size) : undefined;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((part) => {
    if (length + part.length <= size) content.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    // The library throws for each kind of damage; the caller names the file.
    return undefined;
  }
  return length === size ? content : undefined;
}
