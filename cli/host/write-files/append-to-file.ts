import { closeSync, openSync, writeSync } from 'node:fs';
import { writeAll } from './file-operations.js';
import { writeFailure } from './write-failure.js';

/**
 * Adds a text to the end of a file that other programs add to as well, such as the summary of a job. What stands there is
 * never read, so it cannot be lost.
 *
 * @throws {UsageError} that names the file and the reason
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
