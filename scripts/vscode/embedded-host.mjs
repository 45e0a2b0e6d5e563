// A complete VS Code (workbench and extension hosts) from npm packages, for machines without a desktop VS Code.
// It lives outside `node_modules` and the lock file: it is a tool of the tests, not a dependency of the product.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';

const version = '4.139.1';
/** The major version of Node that this release of the server wants, whatever Node runs us. */
const nodeVersion = '24';
/** The only native parts that the server cannot start without; the others are optional. */
const nativeParts = {
  '@vscode/spdlog': 'build/Release/spdlog.node',
  '@vscode/native-watchdog': 'build/Release/watchdog.node',
};

const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(repository, '.vscode-test');
const folder = join(cache, `server-${version}`);
const marker = join(folder, 'complete');
const serverFolder = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
const nodePackage = join(folder, 'node_modules', nodePackageName());

/** The cost of the installation, printed before it starts. */
export const installationCost = 'about 800 MB of packages from the npm registry, about a minute, once';

/** Says whether the host is installed completely. */
export function isInstalled() {
  return existsSync(marker);
}

/**
 * Installs the host if it is not installed. If it is called twice at once, the second call waits for the first.
 *
 * @param {(line: string) => void} log gets a line per step
 * @returns {Promise<{ version: string, node: string, server: string }>} its version, its Node, and its server's script
 * @throws {Error} if a tool or the package registry is missing, with its name
 */
export async function embeddedHost(log = console.log) {
  if (!isInstalled()) {
    await mkdir(cache, { recursive: true });
    await withLock(join(cache, `server-${version}.lock`), log, async () => {
      if (!isInstalled()) await install(log);
    });
  }
  return { version, node: nodeBinary(), server: join(serverFolder, 'out', 'server-main.js') };
}

/** @param {(line: string) => void} log */
async function install(log) {
  requireBuildTools();
  log(`Installing the embedded VS Code ${version} into ${folder} (${installationCost}).`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  // No step relies on a package's install script: newer npm versions block them.
  const packages = [`${nodePackageName()}@${nodeVersion}`, `code-server@${version}`];
  await step(log, 'fetch VS Code and its Node', () =>
    npm(['install', ...packages, '--ignore-scripts', '--no-package-lock', '--engine-strict=false'], {
      folder,
    }),
  );
  const inServer = { folder: serverFolder, nodeFolder: dirname(nodeBinary()) };
  await step(log, 'fetch its libraries', () => npm(['install', '--omit=dev', '--ignore-scripts'], inServer));
  await step(log, 'compile its native parts', () =>
    npm(['rebuild', ...Object.keys(nativeParts)], { ...inServer, env: headers() }),
  );
  for (const [name, file] of Object.entries(nativeParts)) {
    const path = join(serverFolder, 'node_modules', name, file);
    if (!existsSync(path))
      throw new Error(`npm rebuild made no ${path}: did it block the install script of ${name}?`);
  }
  await writeFile(marker, `${version}\n`);
}

/**
 * @param {(line: string) => void} log
 * @param {string} name
 * @param {() => Promise<void>} run
 */
async function step(log, name, run) {
  const start = Date.now();
  await run();
  log(`  ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * The package with Node's headers spares the compiler a download.
 * @returns {Record<string, string>} variables for npm
 */
function headers() {
  if (!existsSync(join(nodePackage, 'include', 'node', 'node_api.h'))) return {};
  return { npm_config_nodedir: nodePackage, npm_package_config_node_gyp_nodedir: nodePackage };
}

function requireBuildTools() {
  if (process.platform === 'win32') {
    throw new Error('The embedded VS Code runs on Linux and macOS. On Windows set OKR_TEST_HOST=desktop.');
  }
  const missing = ['make', 'g++', 'python3', 'npm'].filter(
    (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error,
  );
  if (missing.length === 0) return;
  const command =
    process.platform === 'darwin' ? 'xcode-select --install' : 'sudo apt-get install make g++ python3';
  throw new Error(
    `The embedded VS Code compiles two small parts and misses ${missing.join(', ')}. Install: ${command}`,
  );
}

function nodePackageName() {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${process.platform}-${process.arch}`;
}

function nodeBinary() {
  return join(nodePackage, 'bin', 'node');
}
