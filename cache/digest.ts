import { createHash } from 'node:crypto';

/** Returns the SHA-256 of a text, or of plain data as JSON, in hexadecimal digits. */
export function digest(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return createHash('sha256').update(text).digest('hex');
}
