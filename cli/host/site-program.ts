import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The program of a site: what its page runs, and how the page looks. */
export interface SiteProgram {
  script: string;
  style: string;
}

/** The folder of the program, from the folder of the command line. The editor shows the same page, from there. */
const pageFolder = '../preview';

/**
 * Reads the program of a site from its two files: from its own folder, or from the folder of the command line, where a pipeline
 * keeps all programs next to each other.
 *
 * @param folder absolute; of a program, the folder of its own file
 * @throws if one of them is missing
 */
export function siteProgramIn(folder: string): SiteProgram {
  const read = (name: string) => {
    const own = join(folder, pageFolder, name);
    const path = existsSync(own) ? own : join(folder, name);
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      throw new Error(`No site can be written without ${path}, which belongs next to the program.`, {
        cause: error,
      });
    }
  };
  return { script: read('preview.js'), style: read('preview.css') };
}
