import type { Grammar, Noun } from './head.js';
import { type Item, isContent } from './items.js';

/** How many words of content may stand before a noun that a table knows: “nouveau système de caisse”. */
const furthest = 3;

/** The noun that a phrase is about: the first that a table knows, else the first word that could be one. */
export function nounIn(items: readonly Item[], grammar: Grammar): Noun | undefined {
  const content = items.filter(
    (item) =>
      isContent(item) &&
      (!grammar.isGermanic || item.capital || item === items[0] || item.word.noun !== undefined) &&
      (item.word.verb === undefined || item.word.verb.form === 'nominal' || item.word.noun !== undefined) &&
      item.word.leadIn !== true,
  );
  if (grammar.isGermanic && isAdjective(content[0], content[1], items)) content.shift();
  const near = content.slice(0, grammar.isGermanic ? 1 : furthest);
  const known = near.findIndex(({ word }) => word.noun !== undefined || word.verb !== undefined);
  const chosen = known < 0 ? content[0] : near[known];
  if (chosen === undefined) return undefined;
  // “nombre d’appels perdus”: what is counted tells more.
  const counted =
    chosen.word.noun === 'transparent'
      ? content
          .slice(content.indexOf(chosen) + 1)
          .find(({ word }) => word.noun !== undefined || word.verb !== undefined)
      : undefined;
  const head = lastBorrowed(counted ?? chosen, items);
  return nounOf(head, items, items.indexOf(head), grammar);
}

/** “Interne Revision”: a capital at the beginning makes no noun of a word that ends like an adjective and stands right before one. */
function isAdjective(first: Item | undefined, next: Item | undefined, items: readonly Item[]): boolean {
  if (first === undefined || first !== items[0] || next?.capital !== true) return false;
  const isKnown = first.word.noun !== undefined || first.word.verb !== undefined;
  return !isKnown && /(?:e|en|er|es)$/.test(first.folded) && items[1] === next;
}

/** “80 % feature adoption rate”: English puts the head last. */
function lastBorrowed(head: Item, items: readonly Item[]): Item {
  const next = items[items.indexOf(head) + 1];
  const goesOn = head.word.borrowed === true && next?.word.borrowed === true && next.word.noun !== undefined;
  return goesOn ? lastBorrowed(next, items) : head;
}

export function nounOf(head: Item, items: readonly Item[], at: number, { absent, all }: Grammar): Noun {
  const before = items.slice(Math.max(0, at - 4), at);
  return {
    start: head.start,
    end: head.end,
    class: head.word.noun ?? (head.word.verb ? 'nominalization' : undefined),
    counted: before.some(({ quantity }) => quantity?.kind === 'count'),
    share: before.some(({ quantity }) => quantity?.kind === 'percent'),
    all: before.some(({ folded }) => all.has(folded)),
    absent: before.some(({ folded }) => absent.has(folded)),
  };
}

export const objectOf = (items: readonly Item[], grammar: Grammar): { object?: Noun } => {
  const object = nounIn(items, grammar);
  return object ? { object } : {};
};
