// Runs the suite in a real VS Code: `node test/vscode/run.mjs [node] [web]`; without a word in both extension hosts.
//
// OKR_TEST_HOST=embedded (the default, but on Windows) takes the VS Code of npm's packages: no display needed, and the tests
// see the page. OKR_TEST_HOST=desktop takes the one that @vscode/test-electron downloads; on Linux it needs a display.
//
// OKR_TEST_FEATURES=preview,export runs these files alone; OKR_TEST_TRACE=1 prints how long each click and look takes.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { messageOf } from '../../scripts/errors.mjs';
import { endOnSignals } from '../../scripts/vscode/children.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary.mjs';
import { bundleSuite } from './bundle.mjs';
import { copyForWeb } from './web-extension.mjs';
import { prepareWorkspace } from './workspace.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const screenshots = join(repository, 'out', 'screenshots');
const windows = process.platform === 'win32';

/** Which VS Code runs the tests: options of `runTests`. */
const editors = {
  embedded: { vscodeExecutablePath: join(repository, 'scripts', 'vscode', windows ? 'code.cmd' : 'code') },
  desktop: {},
};

/** What each extension host runs: the extension's folder, the tests' module, and more arguments. */
const hosts = {
  async node() {
    const tests = join(repository, 'out', 'vscode', 'suite.cjs');
    await bundleSuite('node', tests);
    return { extension: repository, tests, flags: [] };
  },
  async web() {
    const extension = temporaryFolder('extension');
    await copyForWeb(repository, extension);
    // Tests run in the host of the extension whose folder holds them.
    const tests = join(extension, 'suite.js');
    await bundleSuite('web', tests);
    return { extension, tests, flags: ['--extensionDevelopmentKind=web'] };
  },
};

/**
 * @param {keyof typeof hosts} name
 * @param {keyof typeof editors} editor
 */
async function runHost(name, editor) {
  console.log(`\nVS Code (${editor}), ${name} extension host`);
  const { extension, tests, flags } = await hosts[name]();
  await runTests({
    ...editors[editor],
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [await prepareWorkspace(repository), ...flags],
    extensionTestsEnv: {
      OKR_SCREENSHOTS: screenshots,
      OKR_VSCODE_LOG: join(repository, 'out', 'vscode', `${name}.log`),
    },
  });
}

/** Removes the pictures of what went wrong last time. */
async function forgetFailures() {
  await mkdir(screenshots, { recursive: true });
  for (const name of await readdir(screenshots)) {
    if (name.startsWith('failed-')) await rm(join(screenshots, name));
  }
}

/**
 * The name, where it is one of the choices.
 * @template {object} Choices
 * @param {Choices} choices
 * @param {string} name
 * @returns {keyof Choices}
 */
function choose(choices, name) {
  if (Object.hasOwn(choices, name)) return /** @type {keyof Choices} */ (name);
  throw new Error(`No such choice: ${name}. There are: ${Object.keys(choices).join(', ')}.`);
}

async function main() {
  const editor = choose(editors, process.env.OKR_TEST_HOST || (windows ? 'desktop' : 'embedded'));
  const words = process.argv.slice(2);
  const names = (words.length > 0 ? words : Object.keys(hosts)).map((word) => choose(hosts, word));
  await mkdir(join(repository, 'out', 'vscode'), { recursive: true });
  await forgetFailures();
  let failed = false;
  for (const name of names) {
    try {
      await runHost(name, editor);
    } catch (error) {
      failed = true;
      console.error(`${name} extension host: ${messageOf(error)}`);
    }
  }
  return failed ? 1 : 0;
}

endOnSignals();
process.exit(await main());
