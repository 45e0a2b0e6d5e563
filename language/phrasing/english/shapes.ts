import type { Quantity } from '../quantity.js';
import type { StatementKind } from '../reading.js';
import type { Signal, Span } from '../signals.js';
import type { Head } from './heads/head.js';
import { singular } from './lexicon/lemmas.js';
import { nounClasses, spelling } from './lexicon/lexicon.js';
import { frequencies, timeWords } from './lexicon/noun-phrase-words.js';
import { ordinals, rhythmWords } from './lexicon/word-groups.js';
import type { Item } from './phrases/items.js';
import type { NounPhrase } from './phrases/noun-phrases.js';

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
  for (const pieces of families)
    for (const signal of pieces(seen)) if (!found.has(signal.id)) found.set(signal.id, signal);
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

const signal = (id: string, { start, end }: Span): Signal => ({ id, start, end });
const spanOf = (phrase: NounPhrase): Span => ({ start: phrase.headStart, end: phrase.headEnd });
const around = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
/** The classes of a noun or a verb; `none` where no table knows it. */
const classesOf = (classes: ReadonlySet<string>): string[] => (classes.size === 0 ? ['none'] : [...classes]);

const mood = ({ kind, head, whole }: Shape): Signal[] => [
  signal(`mood:${head.mood}`, head.verb ?? whole),
  signal(`mood:${head.mood}:${kind}`, head.verb ?? whole),
  signal(`kind:${kind}`, whole),
];

/** Subject and object: what they stand for, how many, which part. */
const nouns = ({ head }: Shape): Signal[] =>
  (['subject', 'object'] as const).flatMap((role) => {
    const phrase = head[role];
    if (phrase === undefined) return [];
    const ids = classesOf(phrase.classes).flatMap((name) => [
      `${role}:${name}`,
      `${role}:${name}:${head.mood}`,
    ]);
    if (phrase.quantity) ids.push(`${role}:counted:${phrase.quantity.kind}`);
    if (phrase.share) ids.push(`${role}:share`);
    if (phrase.quantifier) ids.push(`${role}:${phrase.quantifier === 'all' ? 'all' : 'absent'}`);
    if (phrase.plural) ids.push(`${role}:plural`);
    return ids.map((id) => signal(id, spanOf(phrase)));
  });

const verbs = ({ head: { verb, mood: form } }: Shape): Signal[] =>
  verb === undefined
    ? []
    : [
        ...[...verb.classes].flatMap((name) => [
          signal(`verb:${name}`, verb),
          signal(`verb:${name}:${form}`, verb),
        ]),
        ...(verb.known ? [] : [signal('verb:none', verb)]),
      ];

/** Who does what, and what is done to what. */
const pairs = ({ head: { verb, subject, object, mood: form } }: Shape): Signal[] =>
  verb === undefined
    ? []
    : classesOf(verb.classes).flatMap((act) => [
        ...(object === undefined
          ? [signal(`does:${form}:${act}:-`, verb)]
          : classesOf(object.classes).map((name) =>
              signal(`does:${form}:${act}:${name}`, around(verb, spanOf(object))),
            )),
        ...(subject === undefined
          ? []
          : classesOf(subject.classes).map((name) =>
              signal(`who:${form}:${name}:${act}`, around(verb, spanOf(subject))),
            )),
      ]);

/** A noun with the amount of the main part. */
const amounts = ({ head, amount }: Shape): Signal[] => {
  const phrase = head.object ?? head.subject;
  if (phrase === undefined) return [];
  const span = amount === undefined ? spanOf(phrase) : around(spanOf(phrase), amount);
  return [...phrase.classes].map((name) =>
    signal(`amount:${head.mood}:${name}:${amount?.kind ?? '-'}:${amount?.relation ?? '-'}`, span),
  );
};

const numbers = ({ items }: Shape): Signal[] =>
  items.flatMap(({ quantity, region }) =>
    quantity === undefined
      ? []
      : [
          signal(`number:${region}:${quantity.kind}:${quantity.relation}`, quantity),
          signal(`number:${quantity.kind}`, quantity),
          signal(`number:${quantity.relation}`, quantity),
        ],
  );

/** How far before a noun its number may stand: “100 new paying users”. */
const reach = 4;

/** The words next to the main part, and what is counted anywhere. */
const elsewhere = ({ items }: Shape): Signal[] =>
  items.flatMap((item, at) => {
    if (item.quantity !== undefined) return [];
    const counted = items
      .slice(Math.max(0, at - reach), at)
      .some(({ quantity }) => quantity?.kind === 'count');
    return [...(nounClasses.get(spelling(singular(item.lower))) ?? [])].flatMap((name) => [
      ...(item.region === 'main' ? [] : [signal(`part:${item.region}:${name}`, item)]),
      ...(counted ? [signal(`counted:${item.region}:${name}`, item)] : []),
    ]);
  });

const parts = ({ items }: Shape): Signal[] =>
  items.filter(({ region }) => region !== 'main').map((item) => signal(`part:${item.region}`, item));

const isTime = (item: Item | undefined): boolean =>
  item !== undefined && timeWords.has(item.lower) && !ordinals.has(item.lower);
/** “each day”, “per week”, “weekly”: a rhythm. */
const rhythms = ({ items, head }: Shape): Signal[] =>
  items.flatMap((item, at) => {
    const next = items[at + 1];
    const each = rhythmWords.has(item.lower) && isTime(next);
    const worked = rhythmWords.has(item.lower) && isTime(items[at + 2]);
    return each || worked || frequencies.has(item.lower) || item.quantity?.per !== undefined
      ? [signal(`rhythm:${head.mood}`, item)]
      : [];
  });

/** How many words say something, roughly. */
const lengths: readonly (readonly [number, string])[] = [
  [4, 'short'],
  [8, 'medium'],
  [14, 'long'],
];
const length = ({ items, whole }: Shape): Signal[] => {
  const words = items.filter(({ token, quantity }) => token.kind === 'word' && quantity === undefined).length;
  return [signal(`length:${lengths.find(([most]) => words < most)?.[1] ?? 'longest'}`, whole)];
};

const families: readonly ((seen: Shape) => Signal[])[] = [
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
