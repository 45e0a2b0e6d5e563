import { dirname, resolve } from 'node:path';
import type { FileOperations } from './file-operations.js';

/** The number of links that Linux follows in one path. */
const mostLinks = 40;

/**
 * Follows symbolic links from a path to the file, which may not exist. Links in the path of the folder stay, because the
 * system follows them.
 *
 * @throws an error with the code ELOOP if the links form a loop
 */
export function targetPath(path: string, { lstatSync, readlinkSync }: FileOperations): string {
  let target = path;
  for (let followed = 0; followed <= mostLinks; followed++) {
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw Object.assign(new Error('too many symbolic links'), { code: 'ELOOP' });
}
