// Finds a browser that speaks Chromium's protocol: the embedded VS Code is a page in it.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Habits where a system has its browsers
 * @property {string[]} programs names on the PATH, best first
 * @property {string[]} roots below which installers put the browser: folders, or environment variables that name one
 * @property {string[]} paths from a root
 * @property {string} install the one command that installs a browser
 */

/** @type {Habits} */
const linux = {
  programs: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  roots: ['/usr/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'],
  paths: ['chromium', 'chrome', 'msedge'],
  install: 'sudo apt-get install chromium',
};

/** @type {Partial<Record<NodeJS.Platform, Habits>>} */
const systems = {
  linux,
  darwin: {
    programs: ['chromium'],
    roots: ['/Applications', '$HOME/Applications'],
    paths: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    install: 'brew install --cask chromium',
  },
  win32: {
    programs: ['chrome.exe', 'msedge.exe', 'chromium.exe'],
    roots: ['$PROGRAMFILES', '$PROGRAMFILES(X86)', '$LOCALAPPDATA'],
    paths: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ],
    install: 'winget install Google.Chrome',
  },
};

/**
 * Finds Chromium, Chrome or Edge.
 *
 * @param {NodeJS.ProcessEnv} [env] `CHROME_PATH` has precedence over every search
 * @param {NodeJS.Platform} [platform] whose usual places are searched
 * @returns {string} the path of its executable
 * @throws {Error} if there is none, with the command that installs one
 */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names no program: ${env.CHROME_PATH}`);
  }
  const habits = systems[platform] ?? linux;
  const found = candidates(env, habits).find(isExecutable);
  if (found) return found;
  throw new Error(
    `No Chromium, Chrome or Edge found. Install one (${habits.install}), or set CHROME_PATH to one.`,
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {Habits} habits
 */
function candidates(env, { programs, roots, paths }) {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = onPath.flatMap((folder) => programs.map((name) => join(folder, name)));
  const folders = roots.map((root) => root.replace(/^\$([^\\/]+)/, (_, name) => env[name] ?? ''));
  return [...named, ...folders.filter(Boolean).flatMap((root) => paths.map((path) => join(root, path)))];
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
