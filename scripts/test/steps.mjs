// What `npm test` does, in order: quick first.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const bundles = join('out', 'test');
/** Folders of `test/` that are a step of their own; `vscode` is bundled by its own runner. */
const apart = ['protocol', 'cli', 'preview', 'vscode'];

/**
 * @typedef {[program: string, ...args: string[]]} Command programs of packages by their bare name
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Command} command
 * @property {string[]} [needs] steps without which this one means nothing
 * @property {boolean} [counts] whether it runs tests: then it prints their count, and none at all is a failure
 */

/** @type {Step[]} */
export const steps = [
  { name: 'grammar', command: () => [process.execPath, 'scripts/run.mjs', 'scripts/generate.ts', '--check'] },
  { name: 'docs', command: () => [process.execPath, 'scripts/run.mjs', 'scripts/docs.ts', '--check'] },
  { name: 'style', command: () => ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', command: () => ['tsc', '--noEmit'] },
  { name: 'build', command: () => [process.execPath, 'esbuild.mjs'] },
  { name: 'bundle', command: () => [process.execPath, 'esbuild.mjs', '--tests'] },
  mochaStep(
    { name: 'unit', needs: ['bundle'] },
    (path) => !apart.some((folder) => path.startsWith(join('test', folder))),
  ),
  ...['protocol', 'cli', 'preview'].map((name) =>
    // Tests of processes and pages wait for the processes; another file can run meanwhile.
    mochaStep({ name, needs: ['build', 'bundle'] }, (path) => path.startsWith(join('test', name))),
  ),
  vscodeStep('node'),
  vscodeStep('web'),
];

/**
 * @param {{ name: string, needs: string[] }} step
 * @param {(path: string) => boolean} isWanted which tests it runs, by the path of their source
 * @returns {Step}
 */
function mochaStep({ name, needs }, isWanted) {
  const runner = ['--enable-source-maps', 'scripts/test/mocha.mjs', '--parallel'];
  return { name, command: () => [process.execPath, ...runner, ...files(isWanted)], needs, counts: true };
}

/**
 * @param {'node' | 'web'} host the extension host
 * @returns {Step}
 */
function vscodeStep(host) {
  const command = /** @returns {Command} */ () => [process.execPath, 'test/vscode/run.mjs', host];
  return { name: `vscode-${host}`, command, needs: ['build'], counts: true };
}

/**
 * Returns the bundled tests whose source, seen from the repository's root, is wanted.
 * @param {(path: string) => boolean} isWanted
 */
function files(isWanted) {
  if (!existsSync(bundles)) return [];
  return readdirSync(bundles, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.js') && isWanted(path))
    .sort()
    .map((path) => join(bundles, path));
}

/**
 * Returns the requested steps, each after the steps that it needs.
 *
 * @param {string[]} names none means all
 * @returns {Step[]} in the order of the table
 * @throws {Error} for an unknown name
 */
export function selectSteps(names) {
  if (names.length === 0) return steps;
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
    );
  }
  const wanted = new Set(names);
  for (const name of wanted)
    for (const need of steps.find((step) => step.name === name)?.needs ?? []) wanted.add(need);
  return steps.filter(({ name }) => wanted.has(name));
}
