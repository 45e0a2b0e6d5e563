import { readFileSync } from 'node:fs';
import type { LangiumDocument } from 'langium';
import { decodeText, encodeText } from '../host/text-encoding.js';
import { UsageError } from '../host/usage-error.js';
import { changedMeanwhile } from '../host/write-files/write-failure.js';

/**
 * Reads the bytes of the file of a document.
 *
 * @throws {UsageError} if the file has changed since the document was read
 */
export function sourceBytes({ uri: { fsPath: path }, textDocument }: LangiumDocument): Uint8Array {
  const bytes = bytesOf(path);
  if (decodeText(bytes).text !== textDocument.getText()) throw changedMeanwhile(path);
  return bytes;
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** Encodes a text like a file: with a byte order mark if the file has one. */
export function encodedLike(bytes: Uint8Array, text: string): Uint8Array {
  return encodeText({ text, hasByteOrderMark: decodeText(bytes).hasByteOrderMark });
}
