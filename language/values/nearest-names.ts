import { distance } from 'fastest-levenshtein';

/**
 * Returns similar names, nearest first.
 *
 * A name is similar if at most a third of its letters differ (two letters for a swap in a short word), or if one name
 * contains the other.
 *
 * @param limit the largest number of names
 */
export function nearestNames(wanted: string, names: Iterable<string>, limit = 3): string[] {
  const lower = wanted.toLowerCase();
  const scores = new Map<string, number>();
  for (const name of names) {
    const score = scoreOf(lower, name.toLowerCase());
    if (score !== undefined) scores.set(name, score);
  }
  const ranked = [...scores].sort(
    ([left, leftScore], [right, rightScore]) => leftScore - rightScore || (left < right ? -1 : 1),
  );
  return ranked.slice(0, limit).map(([name]) => name);
}

/** @returns the smaller, the nearer; undefined for a name that is not similar */
function scoreOf(wanted: string, name: string): number | undefined {
  const allowed = differencesAllowed(wanted.length, name.length);
  const contains = wanted.length > 2 && (name.includes(wanted) || (name.length > 2 && wanted.includes(name)));
  // Most names are told apart by their length alone.
  if (!contains && Math.abs(wanted.length - name.length) > allowed) return undefined;
  const score = distance(wanted, name);
  if (score <= allowed) return score;
  return contains ? allowed + score : undefined;
}

function differencesAllowed(wanted: number, length: number): number {
  const longer = Math.max(wanted, length);
  return Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 3));
}
