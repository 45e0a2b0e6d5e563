import { limits, type Source, SourceProblem } from './source.js';

/**
 * The text of a source: UTF-8, or UTF-16 with its byte order mark. Line ends become `\n`.
 *
 * @throws {SourceProblem} for any other encoding, and for what is no text: a guess would change letters silently
 */
export function decodeSource({ name, bytes }: Source): string {
  const text = decoded(name, bytes);
  if (text.includes('\0'))
    throw new SourceProblem(`${name} contains NUL characters, so it is not a text file.`);
  return text.replace(/\r\n?/g, '\n');
}

function decoded(name: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  const encoding = utf16 ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceProblem(
      `${name} is not ${encoding.toUpperCase()}${placeOfInvalidByte(encoding, bytes)}. Save it as UTF-8 and import it again.`,
    );
  }
}

/** On which line the first byte stands that is not UTF-8. */
function placeOfInvalidByte(encoding: string, bytes: Uint8Array): string {
  if (encoding !== 'utf-8') return '';
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  const line = bytes.subarray(0, valid).reduce((count, byte) => (byte === 10 ? count + 1 : count), 1);
  return ` (line ${line})`;
}

/** Whether bytes may be the start of a text in UTF-8; a character that is cut at the end is no mistake. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** @throws {SourceProblem} for a file that is larger than any list of goals */
export function demandSize({ name, bytes, size: all = bytes.length }: Source): void {
  if (all <= limits.fileBytes) return;
  const size = (all / 1e6).toFixed(0);
  throw new SourceProblem(
    `${name} has ${size} MB, more than the ${limits.fileBytes / 1e6} MB that are allowed. Split the file.`,
  );
}

/** @throws {SourceProblem} for a text of a markup that would take minutes to read */
export function demandLength(name: string, text: string, most: number): void {
  if (text.length <= most) return;
  const [size, limit] = [text.length, most].map((length) => (length / 1e6).toFixed(1));
  throw new SourceProblem(
    `${name} has ${size} million characters, more than the ${limit} million that are allowed. Split the file.`,
  );
}
