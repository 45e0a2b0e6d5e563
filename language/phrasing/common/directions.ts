import type { DirectionClaim } from '../claims.js';
import type { Seen } from './features.js';
import { type Item, isWord } from './items.js';
import type { LanguageTables, VerbClass } from './language-tables.js';
import { fold } from './words.js';

export type ReadDirection = (seen: Seen) => DirectionClaim | undefined;

const moving: ReadonlySet<VerbClass | undefined> = new Set(['raise', 'lower']);

/**
 * Makes the reader of directions: “Die Wartezeit sinkt”, “Réduire les pertes”. Only where one verb of the statement moves
 * anything, the statement is built around that verb, and it has no other part that could be what is measured.
 */
export function createDirections(tables: LanguageTables): ReadDirection {
  const ways = waysOf(tables);
  return ({ items, head, absence }) => {
    const movers = items.filter((item) => isWord(item) && moving.has(item.word.verb?.class));
    const [mover] = movers;
    if (mover === undefined || movers.length > 1 || mover.start !== head.verb?.start) return undefined;
    if (absence !== undefined || !items.every(isPlain)) return undefined;
    const way = ways.get(mover.folded);
    if (way === undefined) return undefined;
    const { start, end } = mover;
    return { way: way.way, opposite: likeCase(way.opposite, mover.text), start, end };
  };
}

/** Parts besides the statement itself and its deadline may speak of another number. */
const isPlain = ({ region, text, quantity }: Item): boolean =>
  (region === 'main' || region === 'time') && (quantity !== undefined || !/^[,;:(–—]$/.test(text));

function waysOf({
  claims,
  isGermanic = false,
}: LanguageTables): ReadonlyMap<string, Pick<DirectionClaim, 'way' | 'opposite'>> {
  const ways = new Map<string, Pick<DirectionClaim, 'way' | 'opposite'>>();
  const add = (word: string, way: 'up' | 'down', opposite: string) => {
    const key = fold(word, isGermanic);
    if (!ways.has(key)) ways.set(key, { way, opposite });
  };
  for (const pair of claims.opposites.trim().split(/\s+/)) {
    const [up = '', down = ''] = pair.split('_');
    add(up, 'up', down);
    add(down, 'down', up);
  }
  return ways;
}

const likeCase = (word: string, model: string): string =>
  model.charAt(0) === model.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
