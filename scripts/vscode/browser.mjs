// Finds a browser that speaks Chromium's protocol: the embedded VS Code is a page in it.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names on the PATH, best first. */
const programs = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  darwin: ['chromium'],
  win32: ['chrome.exe', 'msedge.exe', 'chromium.exe'],
};

/** Places below a root where installers put the browser; `roots` are environment variables or folders. */
const places = {
  linux: {
    roots: ['/usr/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'],
    paths: ['chromium', 'chrome', 'msedge'],
  },
  darwin: {
    roots: ['/Applications', '$HOME/Applications'],
    paths: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  win32: {
    roots: ['$PROGRAMFILES', '$PROGRAMFILES(X86)', '$LOCALAPPDATA'],
    paths: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ],
  },
};

/** The one command that installs a browser. */
const installCommands = {
  linux: 'sudo apt-get install chromium',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

/**
 * Finds Chromium, Chrome or Edge.
 * @param {NodeJS.ProcessEnv} [env] `CHROME_PATH` wins over every search
 * @param {NodeJS.Platform} [platform] whose usual places to look into
 * @returns {string} the path of its executable
 * @throws {Error} when there is none, naming the one command that installs one
 */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) {
    if (isExecutable(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names no program: ${env.CHROME_PATH}`);
  }
  const found = candidates(env, platform).find(isExecutable);
  if (found) return found;
  const command = installCommands[platform] ?? installCommands.linux;
  throw new Error(`No Chromium, Chrome or Edge found. Install one (${command}), or set CHROME_PATH to one.`);
}

function candidates(env, platform) {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = onPath.flatMap((folder) =>
    (programs[platform] ?? programs.linux).map((name) => join(folder, name)),
  );
  const { roots, paths } = places[platform] ?? places.linux;
  const expanded = roots.map((root) => root.replace(/^\$([^\\/]+)/, (_, name) => env[name] ?? ''));
  return [...named, ...expanded.filter(Boolean).flatMap((root) => paths.map((path) => join(root, path)))];
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
