import { changedFiles, prefixOf } from '../shared/changed-files.js';
import { reasonOf } from '../shared/json-api.js';
import { freshSuggestions, suggestionBody, suggestionsIn } from '../shared/suggestions.js';
import { PullRequestComments } from './comments.js';
import type { PullRequest } from './event.js';
import type { Inputs } from './inputs.js';
import { gitIn, okrIn } from './processes.js';
import { message, plainText } from './workflow-commands.js';

/** Posts clear fixes of new findings as suggestions, in one review. What an earlier run suggested is not repeated. */
export async function suggest(
  inputs: Inputs,
  { number, head }: PullRequest,
  base: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const git = gitIn(inputs.folder, env);
  const output = (...parameters: string[]) => {
    const { status, stdout } = git(...parameters);
    return status === 0 ? stdout : undefined;
  };
  const okr = okrIn(inputs, env);
  const { stdout, status } = okr(
    'check',
    '--format',
    'rdjsonl',
    '--since',
    base,
    '--fail-on',
    'never',
    '--',
    ...inputs.paths,
  );
  if (status !== 0 || head === undefined) return;
  const found = suggestionsIn(stdout, prefixOf(output), changedFiles(output, base, head));
  const {
    GITHUB_API_URL: api = 'https://api.github.com',
    GITHUB_REPOSITORY: repository = '',
    GITHUB_TOKEN: token = '',
  } = env;
  try {
    const comments = new PullRequestComments({ api, repository, number, token, marker: '' });
    const known = found.length > 0 ? await comments.reviewBodies() : [];
    const fresh = freshSuggestions(found, known);
    if (fresh.length === 0) return;
    await comments.review(
      head,
      fresh.map((one) => ({
        path: one.path,
        side: 'RIGHT',
        line: one.endLine,
        ...(one.startLine < one.endLine && { start_line: one.startLine, start_side: 'RIGHT' }),
        body: suggestionBody(one, 'suggestion'),
      })),
    );
    process.stdout.write(plainText(`Suggestions: ${fresh.length}.`));
  } catch (error) {
    process.stdout.write(message('notice', `No suggestions: ${reasonOf(error)}.`));
  }
}
