import { spawnSync } from 'node:child_process';
import { changedFiles, prefixOf } from '../shared/changed-files.js';
import { freshSuggestions, suggestionBody, suggestionsIn } from '../shared/suggestions.js';
import { MergeRequestNotes } from './notes.js';

/**
 * Writes clear fixes as suggestions at their lines. What an earlier run suggested is not repeated.
 *
 * @param report what `okr check --format rdjsonl` wrote
 * @returns how many suggestions are new
 */
export async function suggest(report: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const { CI_MERGE_REQUEST_DIFF_BASE_SHA: base = '', CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: source } =
    environment;
  const found = suggestionsIn(report, prefixOf(git), changedFiles(git, base, source || 'HEAD'));
  if (found.length === 0) return 0;
  const notes = new MergeRequestNotes(environment);
  const known = await notes.ownBodies();
  const fresh = freshSuggestions(found, known);
  for (const one of fresh) {
    const below = one.endLine - one.startLine;
    await notes.createAt(one.path, one.startLine, suggestionBody(one, `suggestion:-0+${below}`));
  }
  return fresh.length;
}

function git(...parameters: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', parameters, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}
