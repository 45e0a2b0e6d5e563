import type { Quantity } from '../quantity.js';
import type { StatementKind } from '../reading.js';
import type { Signal, Span } from '../signals.js';
import { lengthName } from '../statement-length.js';
import type { Head } from './heads/head.js';
import { nounClasses, nounKey } from './lexicon/lexicon.js';
import { frequencies, timeWords } from './lexicon/noun-phrase-words.js';
import { ordinals, rhythmWords } from './lexicon/word-groups.js';
import type { Item } from './phrases/items.js';
import type { NounPhrase } from './phrases/noun-phrases.js';
import { ids } from './shape-ids.js';

/**
 * The shape of a statement, in small pieces that know nothing of each other: its mood, the classes of its verb, subject
 * and object, alone and in pairs, what its numbers are, and what stands in its other parts. What a piece says is learned.
 */
export function shapesOf(kind: StatementKind, items: readonly Item[], head: Head): Signal[] {
  const main = items.filter(({ region }) => region === 'main');
  const seen: Shape = {
    kind,
    items,
    head,
    whole: { start: main[0]?.start ?? 0, end: main.at(-1)?.end ?? items.at(-1)?.end ?? 0 },
    amount: main.find(({ quantity }) => quantity !== undefined)?.quantity,
  };
  const found = new Map<string, Signal>();
  const add: Add = (id, { start, end }) => {
    if (!found.has(id)) found.set(id, { id, start, end });
  };
  for (const family of families) family(seen, add);
  return [...found.values()];
}

interface Shape {
  kind: StatementKind;
  items: readonly Item[];
  head: Head;
  /** All of the main part. */
  whole: Span;
  /** The first amount of the main part. */
  amount: Quantity | undefined;
}

/** Adds a piece of shape; the first of an id counts. */
type Add = (id: string, span: Span) => void;
type Family = (seen: Shape, add: Add) => void;

const spanOf = (phrase: NounPhrase): Span => ({ start: phrase.headStart, end: phrase.headEnd });
const around = (one: Span, other: Span | undefined): Span =>
  other === undefined ? one : { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
const unknown = ['none'];
/** The classes of a noun or a verb; `none` where no table knows it. */
const classesOf = (classes: ReadonlySet<string>): Iterable<string> =>
  classes.size === 0 ? unknown : classes;

const mood: Family = ({ kind, head, whole }, add) => {
  const { mood: form, verb } = head;
  add(ids('mood', form), verb ?? whole);
  add(ids('mood', form, kind), verb ?? whole);
  add(ids('kind', kind), whole);
};

/** Subject and object: what they stand for, how many, which part. */
const nouns: Family = (shape, add) => {
  noun('subject', shape, add);
  noun('object', shape, add);
};

function noun(role: 'subject' | 'object', { head }: Shape, add: Add): void {
  const phrase = head[role];
  if (phrase === undefined) return;
  const span = spanOf(phrase);
  for (const name of classesOf(phrase.classes)) {
    add(ids(role, name), span);
    add(ids(role, name, head.mood), span);
  }
  if (phrase.quantity) add(ids(role, 'counted', phrase.quantity.kind), span);
  if (phrase.share) add(ids(role, 'share'), span);
  if (phrase.quantifier) add(ids(role, phrase.quantifier === 'all' ? 'all' : 'absent'), span);
  if (phrase.plural) add(ids(role, 'plural'), span);
}

const verbs: Family = ({ head: { verb, mood: form } }, add) => {
  if (verb === undefined) return;
  for (const name of verb.classes) {
    add(ids('verb', name), verb);
    add(ids('verb', name, form), verb);
  }
  if (!verb.known) add(ids('verb', 'none'), verb);
};

/** Who does what, and what is done to what. */
const pairs: Family = ({ head: { verb, subject, object, mood: form } }, add) => {
  if (verb === undefined) return;
  const [acts, done] = [around(verb, subject && spanOf(subject)), around(verb, object && spanOf(object))];
  for (const act of classesOf(verb.classes)) {
    if (object === undefined) add(ids('does', form, act, '-'), verb);
    else for (const name of classesOf(object.classes)) add(ids('does', form, act, name), done);
    if (subject !== undefined)
      for (const name of classesOf(subject.classes)) add(ids('who', form, name, act), acts);
  }
};

/** A noun with the amount of the main part. */
const amounts: Family = ({ head, amount }, add) => {
  const phrase = head.object ?? head.subject;
  if (phrase === undefined) return;
  const span = around(spanOf(phrase), amount);
  for (const name of phrase.classes)
    add(ids('amount', head.mood, name, amount?.kind ?? '-', amount?.relation ?? '-'), span);
};

const numbers: Family = ({ items }, add) => {
  for (const { quantity, region } of items) {
    if (quantity === undefined) continue;
    add(ids('number', region, quantity.kind, quantity.relation), quantity);
    add(ids('number', quantity.kind), quantity);
    add(ids('number', quantity.relation), quantity);
  }
};

/** How far before a noun its number may stand: “100 new paying users”. */
const reach = 4;

/** The words next to the main part, and what is counted anywhere. */
const elsewhere: Family = ({ items }, add) => {
  // Where the last number stands that counts.
  let count = Number.NEGATIVE_INFINITY;
  items.forEach((item, at) => {
    if (item.quantity?.kind === 'count') count = at;
    if (item.quantity !== undefined) return;
    const isCounted = at - count <= reach;
    if (item.region === 'main' && !isCounted) return;
    for (const name of nounClasses.get(nounKey(item.lower)) ?? []) {
      if (item.region !== 'main') add(ids('part', item.region, name), item);
      if (isCounted) add(ids('counted', item.region, name), item);
    }
  });
};

const parts: Family = ({ items }, add) => {
  for (const item of items) if (item.region !== 'main') add(ids('part', item.region), item);
};

const isTime = (item: Item | undefined): boolean =>
  item !== undefined && timeWords.has(item.lower) && !ordinals.has(item.lower);
/** “each day”, “per week”, “weekly”: a rhythm. */
const rhythms: Family = ({ items, head }, add) => {
  const rhythm = items.find((item, at) => {
    const isEach = rhythmWords.has(item.lower) && (isTime(items[at + 1]) || isTime(items[at + 2]));
    return isEach || frequencies.has(item.lower) || item.quantity?.per !== undefined;
  });
  if (rhythm !== undefined) add(ids('rhythm', head.mood), rhythm);
};

const length: Family = ({ items, whole }, add) => {
  const words = items.filter(({ token, quantity }) => token.kind === 'word' && quantity === undefined).length;
  add(ids('length', lengthName(words)), whole);
};

const families: readonly Family[] = [
  mood,
  nouns,
  verbs,
  pairs,
  amounts,
  numbers,
  elsewhere,
  parts,
  rhythms,
  length,
];
