// What the action was asked for. Every input comes in through the environment, is checked here, and nowhere else.
import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** Something that whoever wrote the workflow has to mend; said without a stack. */
export class InputError extends Error {}

/**
 * What may stand in an input, by its name in `action.yml`, and what is said otherwise.
 * @type {Record<string, { isRight: (value: string) => boolean, expected: string }>}
 */
const forms = {
  paths: {
    isRight: (value) => lines(value).every((path) => path !== '-'),
    expected: 'files and folders, one a line',
  },
  since: {
    isRight: (value) => value === '' || isRevision(value),
    expected: 'a commit, a branch such as origin/main, a tag, or none',
  },
  'fail-on': oneOf('error', 'warning', 'never'),
  'changed-lines': oneOf('true', 'false'),
  baseline: path(),
  today: {
    isRight: (value) => value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value),
    expected: 'a date such as 2026-11-16',
  },
  sarif: path(),
  'upload-sarif': oneOf('true', 'false'),
  comment: oneOf('true', 'false'),
  summary: oneOf('true', 'false'),
  'working-directory': path(),
};

function oneOf(...choices) {
  return { isRight: (value) => choices.includes(value), expected: choices.join(', ') };
}

function path() {
  return { isRight: (value) => !hasControls(value) && !value.startsWith('-'), expected: 'a path' };
}

function hasControls(text) {
  return [...text].some((character) => character < ' ' || character === '\u007f');
}

/** Whether git could take it for a commit: no option, no range, nothing that `git fetch` reads as more than a name. */
function isRevision(value) {
  return !/^-|\.\.|[\s:?*[\\]|@\{-/.test(value) && !hasControls(value);
}

function lines(text) {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/**
 * @typedef {object} Inputs
 * @property {string[]} paths none for all of the folder
 * @property {string} since empty where the event decides, `none` for everything
 * @property {string} failOn
 * @property {boolean} changedLines
 * @property {string} baseline from the folder; empty for none
 * @property {string} today empty for the clock
 * @property {string} sarif the file to write, absolute; empty for none
 * @property {boolean} uploadSarif
 * @property {boolean} comment
 * @property {boolean} summary
 * @property {string} folder the working directory, absolute
 */

/**
 * @param {NodeJS.ProcessEnv} environment with all inputs as JSON in `OKR_INPUTS`; those that are left out are empty
 * @returns {Inputs}
 * @throws {InputError} naming each input that is wrong
 */
export function readInputs(environment) {
  const all = JSON.parse(environment.OKR_INPUTS ?? '{}');
  const given = Object.fromEntries(Object.keys(forms).map((name) => [name, String(all[name] ?? '')]));
  const wrong = Object.entries(forms)
    .filter(([name, { isRight }]) => !isRight(given[name]))
    .map(([name, { expected }]) => `${name}: ${JSON.stringify(given[name])} is not ${expected}`);
  if (wrong.length > 0) throw new InputError(`Inputs of the action: ${wrong.join('; ')}.`);
  if (given['changed-lines'] === 'true' && given.since === 'none')
    throw new InputError(
      'Inputs of the action: changed-lines needs a commit to compare with, not since: none.',
    );
  return {
    paths: lines(given.paths),
    since: given.since,
    failOn: given['fail-on'],
    changedLines: given['changed-lines'] === 'true',
    baseline: given.baseline,
    today: given.today,
    sarif: sarifFile(given, environment),
    uploadSarif: given['upload-sarif'] === 'true',
    comment: given.comment === 'true',
    summary: given.summary === 'true',
    folder: folderWithin(environment.GITHUB_WORKSPACE, given['working-directory']),
  };
}

/** Where SARIF goes: where it was asked for, from the checkout, else beside the program if it is only to be uploaded. */
function sarifFile(given, { GITHUB_WORKSPACE = '.', RUNNER_TEMP = '.' }) {
  if (given.sarif !== '') return resolve(GITHUB_WORKSPACE, given.sarif);
  return given['upload-sarif'] === 'true' ? resolve(RUNNER_TEMP, 'okr.sarif') : '';
}

function folderWithin(workspace = '.', folder) {
  const path = resolve(workspace, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(
      `Inputs of the action: working-directory: there is no folder ${JSON.stringify(folder)}. Is there a step with actions/checkout before?`,
    );
  const way = relative(realpathSync(workspace), realpathSync(path));
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
    throw new InputError('Inputs of the action: working-directory has to lie within the checkout.');
  return path;
}
