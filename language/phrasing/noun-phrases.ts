import type { Item } from './items.js';
import { isWord } from './items.js';
import { isPlural, singular } from './lemmas.js';
import {
  absent,
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  prepositions,
  pronouns,
  relatives,
  universal,
} from './lexicon/function-words.js';
import { asVerb, type NounClass, nounClasses, spelling } from './lexicon/lexicon.js';
import { doneStates } from './lexicon/qualities.js';
import { intransitiveChange } from './lexicon/verbs.js';
import type { Quantity } from './quantities.js';

/** A noun phrase with what decides about it: its head, what the head stands for, how many are meant. */
export interface NounPhrase {
  first: number;
  /** The item after its last. */
  end: number;
  /** Span of the words that decide: the entry of the lexicon, or the head noun. */
  headStart: number;
  headEnd: number;
  /** The entry as filed in the lexicon, or the head noun in the singular. */
  head: string;
  classes: ReadonlySet<NounClass>;
  plural: boolean;
  quantifier?: 'all' | 'none';
  quantifierSpan?: { start: number; end: number };
  quantity?: Quantity;
  /** “80 % of …”, “share of …”. */
  share: boolean;
  /** “number of …”: the phrase is counted by its very words. */
  counted: boolean;
}

const noClasses: ReadonlySet<NounClass> = new Set();
const shareWords = new Set([
  'share',
  'percentage',
  'percent',
  'proportion',
  'fraction',
  'majority',
  'half',
  'third',
  'quarter',
  '%',
  'most',
]);
const longestEntry = 4;

/** Whether a word can stand inside a noun phrase (a modifier or the head). */
function isNounish(items: Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined) return false;
  if (item.mark !== undefined) return item.mark.kind === 'name' || item.mark.kind === 'percentile';
  if (!isWord(item)) return false;
  if (item.joined) return true;
  const { lower } = item;
  if (lower === 'up' || lower === 'down' || lower === 'out') return items[at + 1]?.joined === true;
  if (items[at + 1]?.joined === true) return true;
  return !(
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    conjunctions.has(lower) ||
    relatives.has(lower) ||
    adverbs.has(lower) ||
    absent.has(lower) ||
    (lower.endsWith('ly') && lower.length > 5 && !nounClasses.has(lower))
  );
}

const isEnd = (item: Item | undefined): boolean =>
  item === undefined ||
  (item.quantity !== undefined && item.quantity.relation !== 'exact') ||
  item.region !== 'main' ||
  (item.quantity === undefined && item.token.kind === 'symbol' && item.token.text !== '%');

/** Whether the word at `at`, after a noun of the phrase, is the verb of the sentence rather than another noun. */
export function startsPredicate(
  items: Item[],
  at: number,
  subject: { plural: boolean; person: boolean },
): boolean {
  const item = items[at];
  if (!isWord(item) || item.joined || items[at + 1]?.joined) return false;
  const verb = asVerb(item.lower);
  if (verb === undefined) return false;
  const next = items[at + 1];
  const nextLower = next?.lower ?? '';
  const objectFollows =
    next?.quantity?.relation === 'exact' || determiners.has(nextLower) || pronouns.has(nextLower);
  const noun = nounClasses.has(spelling(singular(item.lower)));
  switch (verb.form) {
    case 'past':
      return true;
    case 'third-person':
      if (
        intransitiveChange.has(verb.lemma) &&
        (!noun || objectFollows || prepositions.has(nextLower) || isEnd(next))
      )
        return !['in', 'of', 'from'].includes(nextLower) || !noun;
      return !noun || (objectFollows && !subject.plural);
    case 'base':
      if (!subject.plural) return false;
      if (subject.person) return !isEnd(next) || !noun;
      return objectFollows || (!noun && !isEnd(next)) || (intransitiveChange.has(verb.lemma) && !noun);
    case 'gerund':
      return subject.person && subject.plural && !noun;
  }
}

/**
 * Reads the noun phrase at `first`. With `subject` it stops before a verb, so that “Every endpoint documented” is a
 * subject and its participle. Undefined where no noun stands.
 */
export function nounPhrase(items: Item[], first: number, subject: boolean): NounPhrase | undefined {
  let at = first;
  let headAt = -1;
  let nounStart = -1;
  const about: Partial<NounPhrase> = {};
  let share = false;
  let counted = false;
  let transparent: NounPhrase | undefined;
  for (; at < items.length && at < first + 24; at += 1) {
    const item = items[at] as Item;
    if (item.region !== 'main') break;
    if (item.quantity !== undefined) {
      const glue = headAt >= 0 && item.quantity.relation !== 'exact';
      if (glue || (headAt >= 0 && !items[at + 1]?.joined)) break;
      about.quantity ??= item.quantity;
      if (item.quantity.kind === 'percent' && item.quantity.value === 100)
        Object.assign(about, { quantifier: 'all', quantifierSpan: item });
      if (item.quantity.kind === 'count' && item.quantity.value === 0)
        Object.assign(about, { quantifier: 'none', quantifierSpan: item });
      if (items[at + 1]?.lower === 'of') {
        if (['percent', 'score', 'count', 'factor'].includes(item.quantity.kind)) {
          share = item.quantity.kind !== 'count' || share;
          at += 1;
        } else break;
      }
      continue;
    }
    if (item.mark?.kind === 'date') {
      if (headAt >= 0) break;
      continue;
    }
    if (item.token.text === '%' || item.token.text === '#') {
      share ||= item.token.text === '%';
      counted ||= item.token.text === '#';
      if (items[at + 1]?.lower === 'of') at += 1;
      continue;
    }
    if (['"', "'", '&', '/', '+'].includes(item.token.text)) {
      if (headAt >= 0 && ['&', '/', '+'].includes(item.token.text) && isNounish(items, at + 1)) continue;
      if (["'", '"'].includes(item.token.text)) continue;
      break;
    }
    if (item.joined && headAt >= 0 && isWord(item)) {
      headAt = at;
      continue;
    }
    if (headAt < 0 && (determiners.has(item.lower) || absent.has(item.lower)) && !items[at + 1]?.joined) {
      if (universal.has(item.lower)) Object.assign(about, { quantifier: 'all', quantifierSpan: item });
      if (absent.has(item.lower)) Object.assign(about, { quantifier: 'none', quantifierSpan: item });
      if (item.lower === 'most' || item.lower === 'half') share = true;
      if (items[at + 1]?.lower === 'of') at += 1;
      continue;
    }
    if (headAt < 0 && universal.has(item.lower))
      Object.assign(about, { quantifier: 'all', quantifierSpan: item });
    if (item.lower === 'of' && headAt >= 0) {
      const word = singular(items[headAt]?.lower ?? '');
      const phrase = built(items, first, nounStart, headAt, at, about, share, counted);
      if (phrase.classes.has('transparent') && !phrase.classes.has('outcome')) {
        share ||= shareWords.has(word);
        counted ||= !shareWords.has(word);
        transparent = phrase;
        headAt = -1;
        nounStart = -1;
        continue;
      }
      break;
    }
    if (!isNounish(items, at)) {
      if (headAt < 0 && (adverbs.has(item.lower) || item.lower.endsWith('ly')) && item.token.kind === 'word')
        continue;
      // “revenue per employee” is one entry; in “spoilage per shop” and “interviews per week” the first noun stays the head.
      if (item.lower === 'per' && headAt >= 0 && isNounish(items, at + 1)) {
        at += 1;
        if (entryEnding(items, nounStart, at)?.key.includes(' per ')) headAt = at;
        continue;
      }
      break;
    }
    if (subject && headAt >= 0) {
      const sofar = built(items, first, nounStart, headAt, at, about, share, counted);
      const person = sofar.classes.has('outsider') || sofar.classes.has('insider');
      if (startsPredicate(items, at, { plural: sofar.plural, person })) break;
      if (doneStates.has(item.lower) && isEnd(items[at + 1])) break;
    } else if (
      !subject &&
      headAt >= 0 &&
      asVerb(item.lower)?.form === 'past' &&
      (isEnd(items[at + 1]) || prepositions.has(items[at + 1]?.lower ?? ''))
    )
      break;
    if (nounStart < 0) nounStart = at;
    headAt = at;
  }
  if (headAt < 0) return transparent;
  return built(items, first, nounStart, headAt, at, about, share, counted);
}

function built(
  items: Item[],
  first: number,
  nounStart: number,
  headAt: number,
  end: number,
  about: Partial<NounPhrase>,
  share: boolean,
  counted: boolean,
): NounPhrase {
  const found = entryEnding(items, nounStart, headAt);
  const head = items[headAt] as Item;
  const from = items[found?.at ?? headAt] as Item;
  return {
    first,
    end,
    share,
    counted,
    headStart: from.start,
    headEnd: head.end,
    head: found?.key ?? singular(head.lower),
    classes: found?.classes ?? noClasses,
    plural:
      isPlural(head.lower) ||
      ['people', 'staff', 'everyone', 'they', 'who'].includes(head.lower) ||
      (about.quantity?.value ?? 0) > 1 ||
      about.quantity?.relation === 'from-to' ||
      share,
    ...about,
  };
}

/** The longest entry of the lexicon that ends at the head noun: “failed release rate” before “release rate” before “rate”. */
export function entryEnding(
  items: Item[],
  from: number,
  headAt: number,
): { key: string; at: number; classes: ReadonlySet<NounClass> } | undefined {
  let key = '';
  let best: { key: string; at: number; classes: ReadonlySet<NounClass> } | undefined;
  for (let at = headAt; at >= Math.max(from, headAt - longestEntry + 1, 0); at -= 1) {
    const item = items[at];
    if (item === undefined || item.quantity !== undefined || item.token.kind === 'symbol') break;
    const word = spelling(singular(item.lower));
    key = key === '' ? word : `${word} ${key}`;
    const classes = nounClasses.get(key);
    if (classes !== undefined) best = { key, at, classes };
  }
  return best;
}

/** The longest entry of two words or more that starts at `first`, if there is one; returns the item after it. */
export function entryStarting(
  items: Item[],
  first: number,
): { end: number; classes: ReadonlySet<NounClass> } | undefined {
  let key = '';
  let best: { end: number; classes: ReadonlySet<NounClass> } | undefined;
  for (let at = first; at < Math.min(items.length, first + longestEntry); at += 1) {
    const item = items[at];
    if (item === undefined || !isWord(item)) break;
    const word = spelling(singular(item.lower));
    key = key === '' ? word : `${key} ${word}`;
    const classes = nounClasses.get(key);
    if (classes !== undefined && at > first) best = { end: at + 1, classes };
  }
  return best;
}
