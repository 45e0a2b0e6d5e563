import { distance } from 'fastest-levenshtein';
import { isAscii } from './text.js';

/**
 * Returns similar names, nearest first.
 *
 * A name is similar if at most a third of its letters differ (two letters for a swap in a short word), or if one name
 * contains the other.
 *
 * @param limit the largest number of names
 */
export function nearestNames(wanted: string, names: Iterable<string>, limit = 3): string[] {
  const nearest = new NearestNames(wanted);
  for (const name of names) nearest.add(name);
  return nearest.first(limit);
}

/** Collects the names that are similar to a text; see `nearestNames`. */
export class NearestNames {
  private readonly wanted: string;
  private readonly hasPoint: boolean;
  private readonly scores = new Map<string, number>();

  constructor(wanted: string) {
    this.wanted = wanted.toLowerCase();
    this.hasPoint = wanted.includes('.');
  }

  /**
   * Looks at a name.
   *
   * @param prefix what is written before the name: nothing, or words that end with a point
   */
  add(name: string, prefix = ''): void {
    if (prefix && !this.mayBeNear(name, prefix)) return;
    const written = prefix + name;
    const score = scoreOf(this.wanted, written.toLowerCase());
    if (score !== undefined) this.scores.set(written, score);
  }

  /** Returns similar names, nearest first. */
  first(limit: number): string[] {
    const ranked = [...this.scores].sort(
      ([left, leftScore], [right, rightScore]) => leftScore - rightScore || (left < right ? -1 : 1),
    );
    return ranked.slice(0, limit).map(([name]) => name);
  }

  /** Tells most names of a large project apart without writing them. */
  private mayBeNear(name: string, prefix: string): boolean {
    const { wanted } = this;
    const length = prefix.length + name.length;
    if (Math.abs(wanted.length - length) <= differencesAllowed(wanted.length, length)) return true;
    // A text without a point is not on both sides of a point, and contains none.
    // Other letters may change their number in small letters, and some look at their neighbours.
    if (this.hasPoint || !isAscii(prefix) || !isAscii(name)) return true;
    return includes(name, wanted) || includes(prefix, wanted);
  }
}

function includes(text: string, wanted: string): boolean {
  return text.length >= wanted.length && text.toLowerCase().includes(wanted);
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
