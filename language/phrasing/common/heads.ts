import type { Grammar, Head, ReadHead } from './head.js';
import { doingFirst, infinitiveFirst, withWe } from './heads-by-first-verb.js';
import {
  germanVerbLast,
  nominal,
  participleBehind,
  unknownParticiple,
  withFinite,
} from './heads-by-later-verb.js';
import { type Item, isContent } from './items.js';
import type { LanguageTables } from './language-tables.js';
import { type Phrases, phrasesFrom, splitPhrases } from './phrases.js';
import { foldedSet, type Lookup } from './words.js';

/** Finds the head of a statement, from its items. */
export function createHeads(tables: LanguageTables, lookup: Lookup): (items: readonly Item[]) => Head {
  const isGermanic = tables.isGermanic === true;
  const set = (words: string) => foldedSet(words, isGermanic);
  // Accents count: “é” is a verb and “e” is none, “a” is one and “à” is none.
  const written = (words: string) => new Set(words.split(/\s+/));
  const grammar: Grammar = {
    isGermanic,
    be: written(tables.be),
    have: written(tables.have),
    we: set(tables.we),
    that: set(tables.that),
    reflexive: set(tables.reflexive),
    absent: set(tables.absent),
    all: set(tables.all),
    lookup,
    participleEnds: tables.unknownParticiples.split(' ').filter((end) => end !== ''),
  };
  const adverbials = splitPhrases(tables.adverbials, tables);
  return (items) => {
    const main = items.filter(({ region }) => region === 'main');
    return headOf(withoutAdverbials(main, adverbials), grammar);
  };
}

/** “mise en ligne du guide” is about the guide. */
function withoutAdverbials(main: readonly Item[], adverbials: Phrases): readonly Item[] {
  const at = main.findIndex((_item, start) => phrasesFrom(main, start, adverbials));
  const length = 2;
  const rest = [...main.slice(0, at), ...main.slice(at + length)];
  return at < 0 || at > length || !rest.slice(at).some(isContent) ? main : rest;
}

function headOf(main: readonly Item[], grammar: Grammar): Head {
  const clause = clauseOf(main, grammar);
  for (const read of readings) {
    const head = read(clause, grammar);
    if (head !== undefined) return clause === main ? head : stated(head);
  }
  return { mood: 'none' };
}

/** Behind “that”, the noun is what acts: “dass 98 % der Lieferungen pünktlich ankommen”. */
const stated = (head: Head): Head =>
  head.mood === 'imperative' && head.verb && head.object
    ? { mood: 'active', verb: head.verb, subject: head.object }
    : head;

/** The main clause: behind “we make sure that”, where there is such a lead-in. */
function clauseOf(main: readonly Item[], { that }: Grammar): readonly Item[] {
  const lead = main.slice(0, 4).findIndex(({ word }) => word.leadIn === true);
  if (lead < 0) return main;
  const opening = main.findIndex((item, at) => at > lead && at < lead + 6 && that.has(item.folded));
  return opening < 0 ? main : main.slice(opening + 1);
}

/** In this order: the first that fits wins. */
const readings: readonly ReadHead[] = [
  withWe,
  infinitiveFirst,
  germanVerbLast,
  doingFirst,
  withFinite,
  participleBehind,
  unknownParticiple,
  nominal,
];
