// What happened on GitHub, from the file that the runner writes: nothing of it passes through a shell.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} PullRequest
 * @property {number} number
 * @property {string} base the commit of the branch that it goes into, when the event happened
 * @property {string} head
 * @property {boolean} isFromFork its runs have a token that can only read
 */

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ pullRequest?: PullRequest, base?: string }} `base` is what the event compares with
 */
export function readEvent({ GITHUB_EVENT_PATH }) {
  const event = GITHUB_EVENT_PATH ? JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) : {};
  const { pull_request: request, merge_group: group } = event;
  if (!request) return { base: commitId(group?.base_sha) };
  const pullRequest = {
    number: Number(request.number),
    base: commitId(request.base.sha),
    head: commitId(request.head.sha),
    // A fork that was deleted since has no repository.
    isFromFork: request.head.repo?.full_name !== request.base.repo?.full_name,
  };
  return { pullRequest, base: pullRequest.base };
}

/** Git gets ids alone, whatever an event says. */
function commitId(value) {
  return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value) ? value : undefined;
}
