// The part of desktop VS Code's command line that test runners use.
import { resolve } from 'node:path';

/**
 * Reads the arguments that `@vscode/test-electron` passes to VS Code; flags for the desktop are ignored.
 *
 * @param {string[]} args without the program's own name
 * @returns {{ folder: string, extension: string, tests: string }} absolute paths of the folder to open, of the
 *   extension under development, and of the module whose `run` is called
 * @throws {Error} with the missing argument
 */
export function readCommandLine(args) {
  /** @param {string} flag */
  const read = (flag) => {
    const start = `--${flag}=`;
    return path(args.find((arg) => arg.startsWith(start))?.slice(start.length), `${start}…`);
  };
  return {
    folder: path(
      args.find((arg) => !arg.startsWith('-')),
      'FOLDER',
    ),
    extension: read('extensionDevelopmentPath'),
    tests: read('extensionTestsPath'),
  };
}

/**
 * @param {string | undefined} value of an argument
 * @param {string} name of the argument
 * @returns {string} absolute
 * @throws {Error} if the argument is missing
 */
function path(value, name) {
  if (!value) throw new Error(`Missing argument: ${name}`);
  return resolve(value);
}
