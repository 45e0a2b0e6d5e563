import type { Claim, ClaimedNumber } from '../claims.js';
import { isAmount, type Quantity } from '../quantity.js';
import type { Seen } from './features.js';
import { type Item, isContent, isWord } from './items.js';
import type { LanguageTables, VerbClass } from './language-tables.js';
import { valueOf } from './numbers.js';
import { type Phrases, phrasesBefore, phrasesFrom, splitPhrases } from './phrases.js';
import { relativeClaims } from './relative-claims.js';

/** The words of a language for what happens to a number, ready for look-up. */
interface ClaimWords {
  ends: Phrases;
  by: Phrases;
  byBehindDoing: Phrases;
  comparatives: Phrases;
  of: Phrases;
  /** Words of a bound, “moins de”. */
  bounds: Phrases;
  decimal: ',' | '.';
  isGermanic: boolean;
}

/** What is asked of each amount of the main part of a statement. */
interface Amount {
  text: string;
  items: readonly Item[];
  /** Where the amount stands among the items. */
  at: number;
  quantity: Quantity;
  words: ClaimWords;
  /** Whether the statement speaks of a number that moves. */
  moves: boolean;
}

export type ReadClaims = (text: string, seen: Seen) => { claims: Claim[]; amounts: Quantity[] };

const changing: ReadonlySet<VerbClass | undefined> = new Set(['raise', 'lower']);
const leading: ReadonlySet<VerbClass | undefined> = new Set(['raise', 'lower', 'reach']);

/** Makes the reader of claims of a language. What only might be a claim is left out. */
export function createClaims(tables: LanguageTables): ReadClaims {
  const { claims, numbers } = tables;
  const list = (words: string): Phrases => splitPhrases(words, tables);
  const words: ClaimWords = {
    ends: list(claims.ends),
    by: list(claims.by),
    byBehindDoing: list(claims.byBehindDoing),
    comparatives: list(claims.comparatives),
    of: list(claims.of),
    bounds: list(`${numbers.before.atLeast} ${numbers.before.atMost}`),
    decimal: numbers.decimal,
    isGermanic: tables.isGermanic === true,
  };
  const relative = relativeClaims(tables);
  return (text, { items }) => {
    const amounts = items.flatMap(({ quantity }) => (quantity && isAmount(quantity) ? [quantity] : []));
    const main = items.filter(({ region }) => region === 'main');
    const moves = main.some(({ word }) => leading.has(word.verb?.class));
    const own = main.flatMap((item, at): Claim[] => {
      const { quantity } = item;
      if (quantity === undefined || !isAmount(quantity)) return [];
      const claim = claimOf({ text, items: main, at, quantity, words, moves });
      return claim === undefined ? [] : [claim];
    });
    const claimed = relative(main);
    // “um ein Drittel” is read as an amount and as a relation: it is one claim.
    for (const claim of own)
      if (!claimed.some(({ start, end }) => claim.start < end && start < claim.end)) claimed.push(claim);
    return { claims: claimed.sort((left, right) => left.start - right.start), amounts };
  };
}

function claimOf(amount: Amount): Claim | undefined {
  const { quantity, items, at } = amount;
  if (quantity.value === undefined) return undefined;
  return quantity.relation === 'from-to'
    ? rangeOf(amount)
    : (shareOf(amount) ?? endOf(amount, nounBehind(items[at + 1])));
}

/** What is counted. “senken” is a verb at the end, “Stück” is none. */
const nounBehind = (next: Item | undefined): { noun?: string } =>
  isContent(next) && (next.capital || next.word.noun !== undefined || next.word.verb === undefined)
    ? { noun: next.lower }
    : {};

function rangeOf({ text, items, at, quantity, words }: Amount): Claim | undefined {
  const { start, end, from, value } = quantity;
  if (from === undefined || value === undefined) return undefined;
  const numbers = numbersIn(text, quantity, words.decimal);
  const isWritten = numbers.length === 2 && numbers[0]?.value === from && numbers[1]?.value === value;
  const written = isWritten ? { from: numbers[0] as ClaimedNumber, to: numbers[1] as ClaimedNumber } : {};
  return {
    kind: 'range',
    quantity,
    ...nounBehind(items[at + 1]),
    ...written,
    values: [from, value],
    start,
    end,
  };
}

/** “um 20 %”, “en un 20 %”, “baisse de 20 %”, “20 % schneller”: a part of where the number starts. */
function shareOf({ items, at, quantity, words }: Amount): Claim | undefined {
  const { kind, relation, value = 0, start, end } = quantity;
  if (kind !== 'percent') return undefined;
  const isCompared = phrasesFrom(items, at + 1, words.comparatives);
  if (!isCompared && !isDifference(items, at, words)) return undefined;
  return { kind: 'share', share: value / 100, atLeast: relation === 'at-least', start, end };
}

/** How many words may stand between “um” and its number: “um mindestens”, “de plus de”. */
const reach = 3;

/** Whether words say that an amount is how far a number moves. */
function isDifference(items: readonly Item[], at: number, words: ClaimWords): boolean {
  // “à moins de 20 %”: this “de” belongs to the bound.
  const bound = quantityBound(items[at]) ? (phrasesBefore(items, at, words.bounds) ?? 0) : 0;
  for (let back = at - bound; back > 0 && back > at - bound - reach; back -= 1) {
    if (back < at - bound && !isBetween(items[back])) return false;
    if (followsDoing(items, back, words.byBehindDoing)) return true;
    const moved = items.slice(0, back).some(isMoving) || items.slice(at + 1).some(isMoving);
    if (moved && phrasesBefore(items, back, words.by) !== undefined)
      return !phrasesFrom(items, at + 1, words.of) || isRightBehind(items, back, words.by);
  }
  return false;
}

const quantityBound = (item: Item | undefined): boolean =>
  item?.quantity?.relation === 'at-least' || item?.quantity?.relation === 'at-most';
const isMoving = ({ word }: Item): boolean => changing.has(word.verb?.class);
/** “mindestens”, “plus de”: no word that says what the number belongs to. */
const isBetween = (item: Item | undefined): boolean =>
  isWord(item) && item.word.noun === undefined && item.word.verb === undefined;

/** “Rückgang von 20 %”, “hausse de 20 %”. */
function followsDoing(items: readonly Item[], at: number, by: Phrases): boolean {
  const length = phrasesBefore(items, at, by);
  const doing = length === undefined ? undefined : items[at - length - 1];
  return doing?.word.verb?.form === 'nominal' && isMoving(doing);
}

/** “réduire de 10 % les retours”: the verb stands right before. */
function isRightBehind(items: readonly Item[], at: number, by: Phrases): boolean {
  const before = items[at - (phrasesBefore(items, at, by) ?? 0) - 1];
  return before !== undefined && isMoving(before);
}

/** “auf 6 %”, “à 6 %”, “unter 6 %”, “auf unter 6 %”, “atteindre 6 %”. */
function endOf(amount: Amount, noun: { noun?: string }): Claim | undefined {
  const { text, items, at, quantity, words, moves } = amount;
  const { relation, kind, value = 0, start, end } = quantity;
  const [number, more] = numbersIn(text, quantity, words.decimal);
  const isWritten = more === undefined && number?.value === value;
  const rest = { quantity, value, ...noun, ...(isWritten && { number }), start, end };
  if (relation === 'exact')
    return moves && isEnd(items, at, words) ? { kind: 'end', ...rest, firm: true } : undefined;
  if (relation !== 'at-least' && relation !== 'at-most') return undefined;
  if (isDifference(items, at, words)) return undefined;
  const isTime = kind === 'duration' && relation === 'at-most' && isLast(items, at);
  return { kind: 'bound', ...rest, firm: isTime || (moves && leadsToBound(items, at, words)) };
}

function isEnd(items: readonly Item[], at: number, { ends, isGermanic }: ClaimWords): boolean {
  if (phrasesBefore(items, at, ends) !== undefined) return true;
  const [before, behind] = [items[at - 1], items[at + 1]];
  if (isReaching(before)) return true;
  // “45 Punkte im NPS erreichen”: the verb comes last.
  const isOnly = items.filter(({ quantity }) => quantity !== undefined).length === 1;
  return isGermanic && isOnly && behind !== undefined && isReaching(items.at(-1));
}

const isReaching = (item: Item | undefined): boolean =>
  item?.word.verb?.class === 'reach' && !item.capital && item.word.leadIn !== true;

function leadsToBound(items: readonly Item[], at: number, { ends }: ClaimWords): boolean {
  for (let back = 1; back <= reach && at - back > 0; back += 1) {
    if (!isBetween(items[at - back]) && items[at - back]?.kind === 'word') return false;
    if (phrasesBefore(items, at - back, ends) !== undefined) return true;
  }
  return false;
}

const isLast = (items: readonly Item[], at: number): boolean =>
  items.slice(at + 1).every((item) => item.text === '.' || item.word.verb !== undefined);

/** Digits with the marks that group them. */
const digits = /\d+(?:[.,' \u00a0\u2009\u202f\u2019]\d+)*/g;

/** The numbers of an amount that are written in digits, with where they stand in the statement. */
function numbersIn(text: string, { start, end }: Quantity, decimal: ',' | '.'): ClaimedNumber[] {
  return [...text.slice(start, end).matchAll(digits)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
    value: valueOf(found[0].replace(/[^\d.,]/g, ''), decimal),
    decimal,
  }));
}
