// What happened on GitHub, from the file that the runner writes: nothing of it passes through a shell.
import { readFileSync } from 'node:fs';

export interface PullRequest {
  number: number;
  /** The commit of the branch that the pull request goes into, at the time of the event. */
  base?: string;
  head?: string;
  /** The run of a fork has a token that can only read. */
  isFromFork: boolean;
}

export interface Event {
  pullRequest?: PullRequest;
  /** The commit that the event compares with. */
  base?: string;
}

interface Side {
  sha?: unknown;
  /** Null for a fork that was deleted since. */
  repo?: { full_name?: string } | null;
}

/** As much of GitHub's event as is read here. */
interface EventFile {
  pull_request?: { number: number; base: Side; head: Side };
  merge_group?: { base_sha?: unknown };
}

/** Reads the event of the run. Without an event file, the event is empty. */
export function readEvent({ GITHUB_EVENT_PATH }: NodeJS.ProcessEnv): Event {
  const event: EventFile = GITHUB_EVENT_PATH ? JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) : {};
  const { pull_request: request, merge_group: group } = event;
  if (!request) return { base: commitId(group?.base_sha) };
  const pullRequest = {
    number: Number(request.number),
    base: commitId(request.base.sha),
    head: commitId(request.head.sha),
    isFromFork: request.head.repo?.full_name !== request.base.repo?.full_name,
  };
  return { pullRequest, base: pullRequest.base };
}

/** Git gets nothing but ids, whatever an event says. */
function commitId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(value) ? value : undefined;
}
