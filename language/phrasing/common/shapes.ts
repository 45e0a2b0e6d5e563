import type { Signal, Span } from '../signals.js';
import { lengthName } from '../statement-length.js';
import type { Seen } from './features.js';
import type { Noun } from './head.js';

/** Small pieces of form, by the names of the English reader; see `english/shapes.ts`. */
export function shapesOf(seen: Seen): Signal[] {
  const found = new Map<string, Signal>();
  for (const family of families)
    for (const [id, { start, end }] of family(seen)) if (!found.has(id)) found.set(id, { id, start, end });
  return [...found.values()];
}

type Pieces = [string, Span][];

const mainOf = ({ items }: Seen): Span => {
  const main = items.filter(({ region }) => region === 'main');
  return { start: main[0]?.start ?? 0, end: main.at(-1)?.end ?? items.at(-1)?.end ?? 0 };
};
const around = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});
const classOf = (noun: Noun): string => noun.class ?? 'none';

const mood = (seen: Seen): Pieces => {
  const { head, kind } = seen;
  const span = head.verb ?? mainOf(seen);
  return [
    [`mood:${head.mood}`, span],
    [`mood:${head.mood}:${kind}`, span],
    [`kind:${kind}`, mainOf(seen)],
  ];
};

const nouns = ({ head }: Seen): Pieces =>
  (['subject', 'object'] as const).flatMap((role): Pieces => {
    const noun = head[role];
    if (noun === undefined) return [];
    const ids = [`${role}:${classOf(noun)}`, `${role}:${classOf(noun)}:${head.mood}`];
    if (noun.counted) ids.push(`${role}:counted:count`);
    if (noun.share) ids.push(`${role}:share`);
    if (noun.all) ids.push(`${role}:all`);
    if (noun.absent) ids.push(`${role}:absent`);
    return ids.map((id) => [id, noun]);
  });

const verbs = ({ head: { verb, mood: form } }: Seen): Pieces =>
  verb === undefined
    ? []
    : verb.class === undefined
      ? [['verb:none', verb]]
      : [
          [`verb:${verb.class}`, verb],
          [`verb:${verb.class}:${form}`, verb],
        ];

const pairs = ({ head: { verb, subject, object, mood: form } }: Seen): Pieces => {
  if (verb === undefined) return [];
  const act = verb.class ?? 'none';
  return [
    object === undefined
      ? [`does:${form}:${act}:-`, verb]
      : [`does:${form}:${act}:${classOf(object)}`, around(verb, object)],
    ...(subject === undefined
      ? []
      : ([[`who:${form}:${classOf(subject)}:${act}`, around(verb, subject)]] as Pieces)),
  ];
};

const amounts = ({ head, amount }: Seen): Pieces => {
  const noun = head.object ?? head.subject;
  if (noun === undefined) return [];
  const span = amount === undefined ? noun : around(noun, amount);
  return [[`amount:${head.mood}:${classOf(noun)}:${amount?.kind ?? '-'}:${amount?.relation ?? '-'}`, span]];
};

const numbers = ({ items }: Seen): Pieces =>
  items.flatMap(
    ({ quantity, region }): Pieces =>
      quantity === undefined
        ? []
        : [
            [`number:${region}:${quantity.kind}:${quantity.relation}`, quantity],
            [`number:${quantity.kind}`, quantity],
            [`number:${quantity.relation}`, quantity],
          ],
  );

/** How far before a noun its number may stand. */
const reach = 4;

const elsewhere = ({ items }: Seen): Pieces =>
  items.flatMap((item, at): Pieces => {
    const name = item.word.noun ?? (item.word.verb?.form === 'nominal' ? 'nominalization' : undefined);
    if (item.quantity !== undefined || name === undefined) return [];
    const counted = items
      .slice(Math.max(0, at - reach), at)
      .some(({ quantity }) => quantity?.kind === 'count');
    return [
      ...(item.region === 'main' ? [] : ([[`part:${item.region}:${name}`, item]] as Pieces)),
      ...(counted ? ([[`counted:${item.region}:${name}`, item]] as Pieces) : []),
    ];
  });

const parts = ({ items }: Seen): Pieces =>
  items.filter(({ region }) => region !== 'main').map((item) => [`part:${item.region}`, item]);

const rhythms = ({ head, rhythm }: Seen): Pieces =>
  rhythm === undefined ? [] : [[`rhythm:${head.mood}`, rhythm]];

const length = (seen: Seen): Pieces => {
  const words = seen.items.filter(({ kind, quantity }) => kind === 'word' && quantity === undefined).length;
  return [[`length:${lengthName(words)}`, mainOf(seen)]];
};

const families: readonly ((seen: Seen) => Pieces)[] = [
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
