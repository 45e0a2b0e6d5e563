import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';

/** Returns the SHA-256 of a text, or of plain data as JSON, in hexadecimal digits. */
export function digest(content: unknown): string {
  return sha256(typeof content === 'string' ? content : JSON.stringify(content)).toString('hex');
}

/** Returns the SHA-256 of texts and bytes one after the other. */
export function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** In bytes. Node keeps longer texts outside of the memory that V8 manages. */
const partLength = 512 * 1024;

/**
 * Returns the text of bytes in UTF-8, read in parts for the reason that `readApart` gives. Text of ASCII alone is decoded faster.
 */
export function decode(bytes: Buffer): string {
  const decoder = new StringDecoder(isAscii(bytes) ? 'latin1' : 'utf8');
  let text = '';
  for (let start = 0; start < bytes.length; start += partLength)
    text += decoder.write(bytes.subarray(start, start + partLength));
  return text + decoder.end();
}
