/** A text as it stands in a file. */
export interface DecodedText {
  /** Without the byte order mark, so that columns count from the first character. */
  text: string;
  hasByteOrderMark: boolean;
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Reads bytes as UTF-8.
 *
 * @throws {Error} for bytes that are no UTF-8; guessing would show, and write back, other words than were meant
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const hasByteOrderMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hasByteOrderMark };
  } catch (error) {
    if (error instanceof TypeError) throw new Error('it is no UTF-8 text');
    throw error;
  }
}

/** The reverse of `decodeText`. */
export function encodeText({ text, hasByteOrderMark }: DecodedText): Uint8Array {
  return new TextEncoder().encode(hasByteOrderMark ? `\uFEFF${text}` : text);
}
