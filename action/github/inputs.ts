// The inputs of the action. Each comes in through the environment, and is checked here and nowhere else.
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { InputError } from './input-error.js';

/** The inputs of the action, checked. */
export interface Inputs {
  /** From the folder. */
  paths: string[];
  /** Empty if the event decides, `none` for everything. */
  since: string;
  failOn: string;
  changedLines: boolean;
  /** From the folder; empty for none. */
  baseline: string;
  /** Empty for the clock. */
  today: string;
  /** The file to write, absolute; empty for none. */
  sarif: string;
  uploadSarif: boolean;
  comment: boolean;
  suggestions: boolean;
  summary: boolean;
  /** The language of messages; empty for English. */
  language: string;
  /** The working directory, absolute. */
  folder: string;
}

interface Form {
  isRight(value: string): boolean;
  expected: string;
}

/** What an input may be, by its name in `action.yml`, and how that is called in an error. */
const forms = {
  paths: {
    isRight: (value) => lines(value).every((path) => path !== '-'),
    expected: 'files and folders, one per line',
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
  suggestions: { ...oneOf('', 'true', 'false'), expected: 'true, false' },
  summary: oneOf('true', 'false'),
  language: { ...oneOf('', 'en', 'de', 'fr', 'es', 'pt'), expected: 'en, de, fr, es, pt' },
  'working-directory': path(),
} satisfies Record<string, Form>;

type Given = Record<keyof typeof forms, string>;

const names = Object.keys(forms) as (keyof Given)[];

/**
 * Reads and checks all inputs.
 *
 * @param environment contains the inputs as JSON in `OKR_INPUTS`; missing inputs are empty
 * @throws {InputError} with each wrong input
 */
export function readInputs(environment: NodeJS.ProcessEnv): Inputs {
  const all: Record<string, unknown> = JSON.parse(environment.OKR_INPUTS ?? '{}');
  const given = Object.fromEntries(names.map((name) => [name, String(all[name] ?? '')])) as Given;
  const wrong = names
    .filter((name) => !forms[name].isRight(given[name]))
    .map((name) => `${name}: ${JSON.stringify(given[name])} is not ${forms[name].expected}`);
  if (wrong.length > 0) throw new InputError(`Inputs of the action: ${wrong.join('; ')}.`);
  if (given['changed-lines'] === 'true' && given.since === 'none')
    throw new InputError(
      'Inputs of the action: changed-lines needs a commit to compare with. Remove since: none.',
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
    suggestions: given.suggestions === 'true',
    summary: given.summary === 'true',
    language: given.language,
    folder: folderWithin(environment.GITHUB_WORKSPACE, given['working-directory']),
  };
}

function oneOf(...choices: string[]): Form {
  return { isRight: (value) => choices.includes(value), expected: choices.join(', ') };
}

function path(): Form {
  return { isRight: (value) => !hasControls(value) && !value.startsWith('-'), expected: 'a path' };
}

function hasControls(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f');
}

/** Says whether git could take it for a commit: no option, no range, nothing that `git fetch` reads as more than a name. */
function isRevision(value: string): boolean {
  return !/^-|\.\.|[\s:?*[\\]|@\{-/.test(value) && !hasControls(value);
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Returns the file for SARIF: the one that was asked for, from the checkout; a temporary one if it is only to be uploaded. */
function sarifFile(given: Given, { GITHUB_WORKSPACE = '.', RUNNER_TEMP = '.' }: NodeJS.ProcessEnv): string {
  if (given.sarif !== '') return fileWithin(GITHUB_WORKSPACE, given.sarif);
  return given['upload-sarif'] === 'true' ? resolve(RUNNER_TEMP, 'okr.sarif') : '';
}

/** A pull request may contain links: the report must not be written through one, to a place outside of the checkout. */
function fileWithin(workspace: string, file: string): string {
  const path = resolve(workspace, file);
  const steps = relative(workspace, path).split(sep);
  const isOutside = steps[0] === '..' || steps[0] === '' || isAbsolute(steps[0] ?? '');
  if (isOutside) throw new InputError('Inputs of the action: sarif must be a file inside the checkout.');
  for (const count of steps.keys()) {
    const part = resolve(workspace, ...steps.slice(0, count + 1));
    if (lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new InputError(
        `Inputs of the action: sarif must not lead through the link ${JSON.stringify(relative(workspace, part))}.`,
      );
  }
  return path;
}

function folderWithin(workspace = '.', folder: string): string {
  const path = resolve(workspace, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new InputError(
      `Inputs of the action: working-directory: there is no folder ${JSON.stringify(folder)}. Add a step with actions/checkout before this one.`,
    );
  const way = relative(realpathSync(workspace), realpathSync(path));
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
    throw new InputError('Inputs of the action: working-directory must be inside the checkout.');
  return path;
}
