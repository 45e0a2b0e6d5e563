import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearnedTables, learnedTableFile } from '../../language/phrasing/learned-tables.js';

/**
 * Returns what the phrase readers have learned, from the files in a folder. A file is read when the function is called
 * that needs the file.
 *
 * @param folder absolute; of a program, the folder of its own file
 */
export function tablesIn(folder: string): LearnedTables {
  return {
    textOf(language) {
      const path = join(folder, learnedTableFile(language));
      try {
        return readFileSync(path, 'latin1');
      } catch (error) {
        throw new Error(`Statements cannot be read without ${path}, which belongs next to the program.`, {
          cause: error,
        });
      }
    },
  };
}
