/**
 * Units of measure. Time and data convert within their family; every other word is a unit of its own.
 */

export interface UnitFamily {
  name: 'time' | 'data';
  /** Each unit with its size in the family's smallest one. */
  sizes: Readonly<Record<string, number>>;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A month counts 30.4375 days, a year 365.25: the means of the Gregorian calendar, enough to compare goals. */
const time: UnitFamily = {
  name: 'time',
  sizes: {
    ms: 1,
    millisecond: 1,
    s: 1000,
    sec: 1000,
    second: 1000,
    min: minute,
    minute,
    h: hour,
    hr: hour,
    hour,
    d: day,
    day,
    w: 7 * day,
    week: 7 * day,
    month: 30.4375 * day,
    quarter: 91.3125 * day,
    year: 365.25 * day,
  },
};

/** Decimal and binary prefixes as their standards define them (IEC 80000-13). */
const data: UnitFamily = {
  name: 'data',
  sizes: {
    byte: 1,
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
  },
};

export interface KnownUnit {
  family: UnitFamily;
  /** How many of the family's smallest unit one of this is. */
  size: number;
}

/** Returns the family and size of a unit of time or data; undefined for any other word. */
export function knownUnit(word: string): KnownUnit | undefined {
  const lower = word.toLowerCase();
  for (const family of [time, data]) {
    const size = family.sizes[lower] ?? family.sizes[singular(lower)];
    if (size !== undefined) return { family, size };
  }
  return undefined;
}

/** Normalises a unit: `leads` and `lead`, `Tickets/week` and `ticket/week` are the same unit. */
export function canonicalUnit(unit: string): string {
  return unit
    .split('/')
    .map((part) => singular(part.toLowerCase()))
    .join('/');
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  analyses: 'analysis',
  days: 'day',
};

/** Returns the singular of an English noun in lower case. Use it only to compare, not to show. */
export function singular(word: string): string {
  const known = irregular[word];
  if (known) return known;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/(x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Says whether a word is a unit of time. */
export function isTimeUnit(word: string): boolean {
  return knownUnit(word)?.family.name === 'time';
}
