import type { ChangedFiles } from './suggestions.js';

/** Runs git in the folder that is checked, and returns its output; undefined if it fails. */
export type Git = (...parameters: string[]) => string | undefined;

/** Returns the folder in which git runs, from the root of the repository: empty, or with `/` at the end. */
export function prefixOf(git: Git): string {
  return git('rev-parse', '--show-prefix')?.trim() ?? '';
}

/**
 * Asks git for the files of a change.
 *
 * @param base the commit to compare with
 * @param head the commit under review; lines that are not the same in what is checked out, a merge perhaps, do not count
 */
export function changedFiles(git: Git, base: string, head: string): ChangedFiles {
  return {
    textOf: (path) => git('show', `HEAD:${path}`),
    changedLines: (path) => {
      const diff = git(
        'diff',
        '--unified=0',
        '--no-color',
        '--no-ext-diff',
        `${base}...HEAD`,
        '--',
        `:/${path}`,
      );
      const [here, there] = [git('show', `HEAD:${path}`), git('show', `${head}:${path}`)];
      const [ours, theirs] = [here?.split('\n') ?? [], there?.split('\n') ?? []];
      const isSame = (line: number) => ours[line - 1] === theirs[line - 1];
      return new Set([...addedLines(diff ?? '')].filter(isSame));
    },
  };
}

function* addedLines(diff: string): Generator<number> {
  for (const [, start, count = '1'] of diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm))
    for (let line = 0; line < Number(count); line++) yield Number(start) + line;
}
