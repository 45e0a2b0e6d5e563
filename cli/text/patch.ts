import { createTwoFilesPatch } from 'diff';

/**
 * Writes the difference between two texts of a file as a patch.
 *
 * @param before undefined for a new file
 */
export function patchOf(path: string, before: string | undefined, after: string): string {
  const old = before === undefined ? '/dev/null' : path;
  const patch = createTwoFilesPatch(old, path, before ?? '', after, '', '', { context: 2 });
  return patch.replace(/^(Index: .*\n)?=+\n/, '');
}
