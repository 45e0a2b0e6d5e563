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
  const ranked: { name: string; score: number }[] = [];
  for (const name of new Set(names)) {
    const candidate = name.toLowerCase();
    const score = distance(lower, candidate);
    const longer = Math.max(lower.length, candidate.length);
    const allowed = Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 3));
    const contains =
      lower.length > 2 && (candidate.includes(lower) || (candidate.length > 2 && lower.includes(candidate)));
    if (score <= allowed) ranked.push({ name, score });
    else if (contains) ranked.push({ name, score: allowed + score });
  }
  ranked.sort((left, right) => left.score - right.score || (left.name < right.name ? -1 : 1));
  return ranked.slice(0, limit).map(({ name }) => name);
}
