/** Two texts that share less of their lines are two files; git counts in the same way. */
const leastLikeness = 0.5;
/** A line that more files hold tells none of them from the others. */
const commonLine = 20;

/**
 * Matches renamed files: files of only one version that share most lines.
 *
 * @param before texts by path, like the other
 * @returns maps the earlier path to the later one
 */
export function renamedFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Map<string, string> {
  const gone = [...before].filter(([path]) => !after.has(path));
  const added = [...after].filter(([path]) => !before.has(path));
  const pairs = likePairs(gone, added);
  pairs.sort((left, right) => right.likeness - left.likeness);
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const { from, to } of pairs) {
    if (renamed.has(from) || taken.has(to)) continue;
    renamed.set(from, to);
    taken.add(to);
  }
  return renamed;
}

type File = readonly [path: string, text: string];

function likePairs(gone: readonly File[], added: readonly File[]) {
  const filesByLine = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const [path, text] of gone) {
    const lines = linesOf(text);
    sizes.set(path, lines.size);
    for (const line of lines) filesByLine.set(line, [...(filesByLine.get(line) ?? []), path]);
  }
  return added.flatMap(([to, text]) => {
    const lines = linesOf(text);
    const shared = new Map<string, number>();
    for (const line of lines) {
      const files = filesByLine.get(line) ?? [];
      if (files.length <= commonLine) for (const from of files) shared.set(from, (shared.get(from) ?? 0) + 1);
    }
    return [...shared]
      .map(([from, count]) => ({ from, to, likeness: count / Math.max(lines.size, sizes.get(from) ?? 0) }))
      .filter(({ likeness }) => likeness >= leastLikeness);
  });
}

/** Returns the lines that say something, each once, without indentation. */
function linesOf(text: string): Set<string> {
  const lines = text.split('\n').map((line) => line.trim());
  return new Set(lines.filter((line) => /[\p{L}\p{N}]/u.test(line)));
}
