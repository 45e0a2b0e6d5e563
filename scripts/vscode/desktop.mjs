// Opens an editor that is already installed, with the extension under development.
import { spawnSync } from 'node:child_process';
import { codeOf } from '../errors.mjs';
import { patience } from '../test/patience.mjs';

/** Command lines of VS Code and of editors built on it, most common first. */
const editors = ['code', 'code-insiders', 'codium', 'cursor'];
const windows = process.platform === 'win32';

/**
 * Opens the folder in the first editor on the PATH that starts.
 *
 * @param {{ extension: string, folder: string }} what absolute paths
 * @param {(line: string) => void} log is told about editors that do not start
 * @returns {string | undefined} the name of the editor; undefined if there is none, or no screen
 */
export function openInstalledEditor({ extension, folder }, log) {
  if (!hasScreen()) return undefined;
  return editors.find((editor) => {
    const args = ['--new-window', `--extensionDevelopmentPath=${extension}`, folder];
    // On Windows these are batch files, which only a shell starts: quotes keep paths with blanks together.
    const quoted = windows ? args.map((arg) => `"${arg}"`) : args;
    const { error, status, stderr } = spawnSync(editor, quoted, {
      encoding: 'utf8',
      shell: windows,
      timeout: patience(30),
    });
    if (status === 0) return true;
    if (!isMissing(error, status)) log(`${editor} did not start: ${(error?.message ?? stderr).trim()}`);
    return false;
  });
}

/**
 * A shell on Windows answers with 1 or 9009 for a command that it does not know.
 * @param {Error | undefined} error
 * @param {number | null} status
 */
function isMissing(error, status) {
  return codeOf(error) === 'ENOENT' || (windows && (status === 1 || status === 9009));
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
