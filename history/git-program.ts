import { win32 } from 'node:path';

/**
 * Returns the path of the git program. Windows looks into the current folder before the search path, and that folder
 * may be a workspace with its own `git.exe`. So this function looks the program up, only in absolute paths.
 *
 * @param searchPath the value of the variable PATH
 * @param exists says whether a file exists
 * @returns undefined if there is none
 */
export function gitProgram(
  platform: string,
  searchPath: string,
  exists: (path: string) => boolean,
): string | undefined {
  if (platform !== 'win32') return 'git';
  return searchPath
    .split(win32.delimiter)
    .filter((folder) => win32.isAbsolute(folder))
    .map((folder) => win32.join(folder, 'git.exe'))
    .find(exists);
}
