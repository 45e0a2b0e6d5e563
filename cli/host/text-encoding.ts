import { Buffer, isUtf8 } from 'node:buffer';

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
  if (!isUtf8(bytes)) throw new Error('it is no UTF-8 text');
  const hasByteOrderMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
  const content = hasByteOrderMark ? bytes.subarray(byteOrderMark.length) : bytes;
  return {
    text: Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8'),
    hasByteOrderMark,
  };
}

/** The reverse of `decodeText`. */
export function encodeText({ text, hasByteOrderMark }: DecodedText): Uint8Array {
  return new TextEncoder().encode(hasByteOrderMark ? `\uFEFF${text}` : text);
}
