import { readFileSync } from 'node:fs';
import type { LangiumDocument } from 'langium';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { decodeText, encodeText } from '../host/text-encoding.js';
import { UsageError } from '../host/usage-error.js';
import type { FileToWrite } from '../host/write-files/staged-file.js';
import { changedMeanwhile } from '../host/write-files/write-failure.js';
import { replacement } from '../host/write-files/write-files.js';

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

/** Applies edits to the text of a document. The line ends of the file stay. */
export function editedText({ textDocument }: LangiumDocument, edits: readonly TextEdit[]): string {
  const lineEnd = textDocument.getText().includes('\r\n') ? '\r\n' : '\n';
  return TextDocument.applyEdits(
    textDocument,
    edits.map(({ range, newText }) => ({ range, newText: newText.replace(/\r?\n/g, lineEnd) })),
  );
}

/**
 * Describes the file of a document with its edits. Writing it fails if another program changed the file in the meantime.
 *
 * @throws {UsageError} if the file has changed since the document was read
 */
export function editedFile(document: LangiumDocument, edits: readonly TextEdit[]): FileToWrite {
  const was = sourceBytes(document);
  const content = encodedLike(was, editedText(document, edits));
  return { ...replacement(document.uri.fsPath, content), was };
}
