import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program of a site: what its page runs, and how the page looks. */
export interface SiteProgram {
  script: string;
  style: string;
}

/**
 * Reads the program of a site from its two files.
 *
 * @param folder absolute; of a program, the folder of its own file
 * @throws if one of them is missing
 */
export function siteProgramIn(folder: string): SiteProgram {
  const read = (name: string) => {
    const path = join(folder, name);
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      throw new Error(`No site can be written without ${path}, which belongs next to the program.`, {
        cause: error,
      });
    }
  };
  return { script: read('site.js'), style: read('site.css') };
}
