// The part of desktop VS Code's command line that test runners use.
import { resolve } from 'node:path';

/**
 * Reads the arguments that `@vscode/test-electron` gives to a VS Code; flags of the desktop that mean nothing here are passed over.
 * @param {string[]} args without the program's own name
 * @returns {{ folder: string, extension: string, tests: string }} absolute paths of the folder to open, of the extension under
 *   development, and of the module whose `run` is called
 * @throws {Error} naming the argument that is missing
 */
export function readCommandLine(args) {
  const read = (flag) => args.find((arg) => arg.startsWith(`--${flag}=`))?.slice(flag.length + 3);
  const wanted = {
    folder: args.find((arg) => !arg.startsWith('-')),
    extension: read('extensionDevelopmentPath'),
    tests: read('extensionTestsPath'),
  };
  const names = {
    folder: 'FOLDER',
    extension: '--extensionDevelopmentPath=…',
    tests: '--extensionTestsPath=…',
  };
  for (const [key, value] of Object.entries(wanted)) {
    if (!value) throw new Error(`Missing argument: ${names[key]}`);
    wanted[key] = resolve(value);
  }
  return wanted;
}
