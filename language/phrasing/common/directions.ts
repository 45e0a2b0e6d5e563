import type { DirectionClaim } from '../claims.js';
import type { Seen } from './features.js';
import { joinedVerb } from './head-verbs.js';
import { type Item, isWord } from './items.js';
import type { LanguageTables, VerbClass } from './language-tables.js';
import type { LanguageParts } from './parts.js';
import { fold } from './words.js';

export type ReadDirection = (text: string, seen: Seen) => DirectionClaim | undefined;

const moving: ReadonlySet<VerbClass | undefined> = new Set(['raise', 'lower']);
const moves = ({ word }: Item): boolean => moving.has(word.verb?.class);

/**
 * Makes the reader of directions: “Die Wartezeit sinkt”, “Réduire les pertes”, “Die Wartezeit nimmt ab”. Only where one verb of
 * the statement moves anything, the statement is built around that verb, and it has no other part that could be what is measured.
 */
export function createDirections({ tables, lookup }: LanguageParts): ReadDirection {
  const isGermanic = tables.isGermanic === true;
  const ways = waysOf(tables);

  /** “nimmt … ab”: the whole is replaced, and “ab” becomes “zu”. */
  const split = (text: string, verb: Item, particle: Item): DirectionClaim | undefined => {
    const way = ways.get(particle.folded + verb.folded);
    if (way === undefined) return undefined;
    const between = text.slice(verb.end, particle.start);
    const other = way.opposite.toLowerCase();
    const opposite = other.endsWith(verb.lower)
      ? verb.text + between + other.slice(0, -verb.lower.length)
      : other + between.trimEnd();
    return { way: way.way, opposite, start: verb.start, end: particle.end };
  };

  return (text, { items, head, absence, amount }) => {
    const verb = items.find((item) => isWord(item) && item.start === head.verb?.start);
    if (verb === undefined || items.some((item) => item !== verb && isWord(item) && moves(item)))
      return undefined;
    // “auf null” is an end, and “kein” is none.
    if ((absence !== undefined && amount?.value !== 0) || !items.every(isPlain)) return undefined;
    const end = items.findLast((item) => isWord(item));
    const joined = isGermanic ? joinedVerb(verb, end, lookup) : undefined;
    if (joined !== undefined && end !== undefined) return moves(joined) ? split(text, verb, end) : undefined;
    const way = moves(verb) ? ways.get(verb.folded) : undefined;
    if (way === undefined) return undefined;
    return { way: way.way, opposite: likeCase(way.opposite, verb.text), start: verb.start, end: verb.end };
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
