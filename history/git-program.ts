import { win32 } from 'node:path';

/**
 * Returns the program to start. Windows looks into the current folder before the search path, and that folder may be a
 * workspace that brings a `git.exe` of its own: so it is looked up here, in whole paths only.
 *
 * @param searchPath what the variable PATH says
 * @param exists whether there is a file
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
