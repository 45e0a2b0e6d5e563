import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { keepComment } from '../shared/comments.js';
import { reasonOf } from '../shared/json-api.js';
import { ApiError, PullRequestComments } from './comments.js';
import { type PullRequest, readEvent } from './event.js';
import { type Inputs, readInputs } from './inputs.js';
import { okrIn } from './processes.js';
import { suggest } from './suggest.js';
import { addToSummary, type Level, message, plainText } from './workflow-commands.js';

/** What GitHub answers where a token may not write: each of them means that here. */
const refusals = new Set([401, 403, 404]);

/** Runs the step that comments on the pull request what it does to the goals, and suggests fixes. Each run replaces the comment. */
export async function comment(env: NodeJS.ProcessEnv): Promise<void> {
  const inputs = readInputs(env);
  const { pullRequest } = readEvent(env);
  if (!pullRequest) return say('notice', 'No comment: this run belongs to no pull request.');
  if (!env.OKR_BASE) return say('notice', 'No comment: there is nothing to compare with.');
  if (inputs.comment) await commentOn(pullRequest, env.OKR_BASE, inputs, env);
  if (inputs.suggestions) await suggest(inputs, pullRequest, env.OKR_BASE, env);
}

async function commentOn(
  pullRequest: PullRequest,
  base: string,
  inputs: Inputs,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const range = `${base}...HEAD`;
  const paths = inputs.paths.length > 0 ? inputs.paths : ['.'];
  // What is checked out may be a merge, which nobody can look up later.
  const okr = okrIn(inputs, { ...env, OKR_HEAD_COMMIT: pullRequest.head });
  const { status, stdout, stderr } = okr(
    'diff',
    '--format',
    'markdown',
    '--exit-code',
    range,
    '--',
    ...paths,
  );
  process.stdout.write(plainText(stderr));
  if (status > 1) return say('warning', 'No comment: the goals could not be compared. See the log.');
  await publish(stdout, status === 1, inputs, pullRequest, env);
}

async function publish(
  markdown: string,
  changesGoals: boolean,
  inputs: Inputs,
  { number, isFromFork }: PullRequest,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const {
    GITHUB_API_URL: api = 'https://api.github.com',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_TOKEN: token = '',
  } = env;
  const marker = markerOf(inputs, env);
  try {
    const comments = new PullRequestComments({ api, repository, number, token, marker });
    const outcome = await keepComment(comments, `${markdown.trimEnd()}\n${marker}\n`, changesGoals);
    if (outcome.did === 'nothing') say('notice', 'No comment: no goal changes.');
    if (outcome.did === 'create' || outcome.did === 'update') {
      const state = outcome.did === 'create' ? 'written' : 'up to date';
      process.stdout.write(plainText(`The comment is ${state}: ${outcome.comment.html_url}`));
    }
  } catch (error) {
    if (inputs.summary) addToSummary(markdown, env);
    const where = inputs.summary ? ' See the summary of the job.' : '';
    const isRefused = error instanceof ApiError && refusals.has(error.status);
    const why = isFromFork
      ? 'a run of a fork may only read'
      : 'the job lacks `permissions: pull-requests: write`';
    if (isRefused) say('notice', `No comment: ${why}.${where}`);
    else say('warning', `No comment: ${reasonOf(error)}.${where}`);
  }
}

/** Runs for other folders or paths have a comment of their own. */
function markerOf({ folder, paths }: Inputs, { GITHUB_WORKSPACE = '.' }: NodeJS.ProcessEnv): string {
  const what = JSON.stringify([relative(GITHUB_WORKSPACE, folder).replaceAll('\\', '/'), paths]);
  return `<!-- okr-action ${createHash('sha256').update(what).digest('hex').slice(0, 16)} -->`;
}

function say(level: Level, text: string): void {
  process.stdout.write(message(level, text));
}
