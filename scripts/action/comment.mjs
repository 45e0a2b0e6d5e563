// Third step: what the pull request does to the goals, as a comment that each run writes anew.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { readEvent } from './event.mjs';
import { ApiError, PullRequestComments } from './github-comments.mjs';
import { readInputs } from './inputs.mjs';
import { program } from './program.mjs';
import { step } from './step.mjs';
import { addToSummary, message, plainText } from './workflow-commands.mjs';

/** What GitHub answers where a token may not write: each means the same to us. */
const refusals = new Set([401, 403, 404]);

await step(async () => {
  const { env } = process;
  const inputs = readInputs(env);
  const { pullRequest } = readEvent(env);
  if (!pullRequest) return say('notice', 'No comment: this is no run of a pull request.');
  if (!env.OKR_BASE) return say('notice', 'No comment: there is nothing to compare with.');
  const okr = program(inputs, env);
  const range = `${env.OKR_BASE}...HEAD`;
  const { status, stdout, stderr } = okr([
    'diff',
    '--format',
    'markdown',
    '--exit-code',
    range,
    '--',
    ...pathsOr(inputs),
  ]);
  process.stdout.write(plainText(stderr));
  if (status > 1) return say('warning', 'No comment: the goals could not be compared; the log says why.');
  await publish(stdout, status === 1, inputs, pullRequest, env);
});

/** Without a path, the folder itself. */
function pathsOr({ paths }) {
  return paths.length > 0 ? paths : ['.'];
}

async function publish(markdown, changesGoals, inputs, { number, isFromFork }, env) {
  const {
    GITHUB_API_URL: api = 'https://api.github.com',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_TOKEN: token = '',
  } = env;
  const marker = markerOf(inputs, env);
  const body = `${markdown.trimEnd()}\n${marker}\n`;
  try {
    const comments = new PullRequestComments({ api, repository, number, token });
    const former = await comments.find(marker);
    // Who changes no goal needs no comment, but an earlier one must not stay wrong.
    if (!former && !changesGoals) return say('notice', 'No goal changes: there is nothing to comment on.');
    if (former?.body === body) return;
    const { html_url: place } = former ? await comments.update(former.id, body) : await comments.create(body);
    process.stdout.write(plainText(`The comment is ${former ? 'up to date' : 'written'}: ${place}`));
  } catch (error) {
    if (inputs.summary) addToSummary(markdown, env);
    const where = inputs.summary ? ' It stands in the summary of the job.' : '';
    const isRefused = error instanceof ApiError && refusals.has(error.status);
    const why = isFromFork
      ? 'the run of a fork may only read'
      : 'the job lacks `permissions: pull-requests: write`';
    if (isRefused) say('notice', `No comment: ${why}.${where}`);
    else say('warning', `No comment: ${error.cause?.message ?? error.message}.${where}`);
  }
}

/** Runs for other folders or paths have a comment of their own. */
function markerOf({ folder, paths }, { GITHUB_WORKSPACE = '.' }) {
  const what = JSON.stringify([relative(GITHUB_WORKSPACE, folder).replaceAll('\\', '/'), paths]);
  return `<!-- okr-action ${createHash('sha256').update(what).digest('hex').slice(0, 16)} -->`;
}

function say(level, text) {
  process.stdout.write(message(level, text));
}
