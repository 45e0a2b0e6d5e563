// Temporary folders that are gone when the process ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../errors.mjs';

/** @type {Set<string>} */
const folders = new Set();

/**
 * Makes an empty folder that is removed when this process ends.
 * @param {string} purpose part of its name
 * @returns {string} its absolute path
 */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `okr-${purpose}-`));
  folders.add(folder);
  return folder;
}

process.on('exit', () => {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch (error) {
      console.error(`Left behind: ${folder} (${messageOf(error)})`);
    }
  }
});
