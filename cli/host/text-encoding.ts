import { Buffer, isUtf8 } from 'node:buffer';

/** The text of a file, with its encoding. */
export interface DecodedText {
  /** Without the byte order mark, so that columns count from the first character. */
  text: string;
  hasByteOrderMark: boolean;
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Reads bytes as UTF-8.
 *
 * @throws {Error} for bytes that are not UTF-8, because a guess would show, and write back, wrong words
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (!isUtf8(bytes)) throw new Error('it is not UTF-8 text');
  const hasByteOrderMark = byteOrderMark.every((byte, index) => bytes[index] === byte);
  const content = hasByteOrderMark ? bytes.subarray(byteOrderMark.length) : bytes;
  return {
    text: Buffer.from(content.buffer, content.byteOffset, content.length).toString('utf8'),
    hasByteOrderMark,
  };
}

/** Encodes a text; the reverse of `decodeText`. */
export function encodeText({ text, hasByteOrderMark }: DecodedText): Uint8Array {
  return new TextEncoder().encode(hasByteOrderMark ? `\uFEFF${text}` : text);
}
