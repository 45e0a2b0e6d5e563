import { closeSync, openSync, writeSync } from 'node:fs';
import { writeAll } from './file-operations.js';
import { writeFailure } from './write-failure.js';

/**
 * Appends a text to a file that other programs append to as well, such as the summary of a job. The present content is
 * neither read nor replaced, so nothing of it is lost.
 *
 * @throws {UsageError} with the file and the reason
 */
export function appendToFile(path: string, text: string): void {
  try {
    const file = openSync(path, 'a');
    try {
      writeAll(file, new TextEncoder().encode(text), { writeSync });
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw writeFailure(path, error);
  }
}
