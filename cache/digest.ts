import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';

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

/** Returns the text of bytes in UTF-8. Text of ASCII alone is decoded faster. */
export function decode(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
