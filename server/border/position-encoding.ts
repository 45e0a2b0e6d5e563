import { PositionEncodingKind as Kind, type PositionEncodingKind } from 'vscode-languageserver';

/** The units in which a client counts the characters of a line. Text in memory is counted in UTF-16. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

const known: readonly PositionEncodingKind[] = [Kind.UTF8, Kind.UTF16, Kind.UTF32];

/**
 * Returns the first encoding of the client's list that the server knows. The list is in the order of the client's
 * preference. Without a list, and for a list of unknown encodings, the protocol demands UTF-16.
 */
export function chosenEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncoding {
  return (offered?.find((one) => known.includes(one)) ?? Kind.UTF16) as PositionEncoding;
}

const unitsOf: Readonly<Record<PositionEncoding, (codePoint: number) => number>> = {
  'utf-8': (codePoint) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  'utf-16': (codePoint) => (codePoint < 0x10000 ? 1 : 2),
  'utf-32': () => 1,
};

/**
 * Converts a column of a line from one encoding to another. A column inside of a character becomes the column before
 * that character, a column behind the line its end.
 */
export function convertColumn(
  line: string,
  column: number,
  from: PositionEncoding,
  to: PositionEncoding,
): number {
  let read = 0;
  let written = 0;
  for (const character of line) {
    const codePoint = character.codePointAt(0) as number;
    read += unitsOf[from](codePoint);
    if (read > column) break;
    written += unitsOf[to](codePoint);
  }
  return written;
}
