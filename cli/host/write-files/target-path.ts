import { dirname, resolve } from 'node:path';
import type { FileOperations } from './file-operations.js';

/** As many links as Linux follows in one path. */
const mostLinks = 40;

/**
 * The file that a path leads to over symbolic links, whether or not that file is there. A link in the path of its folder
 * needs no following: a file is made through it.
 *
 * @throws an error with the code ELOOP where links form a loop
 */
export function targetPath(path: string, { lstatSync, readlinkSync }: FileOperations): string {
  let target = path;
  for (let followed = 0; followed <= mostLinks; followed++) {
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw Object.assign(new Error('too many symbolic links'), { code: 'ELOOP' });
}
