import type { Model, Scores, Thresholds } from './model.js';
import { readings } from './model.js';
import { PackedDictionary } from './packed-dictionary.js';
import { positions } from './signals.js';

/**
 * A model as text, written by the training and loaded when the first statement is read:
 *
 * 1. one line of JSON, the header;
 * 2. a dictionary of signals (see `PackedDictionary`): two signs for each reading, in steps of `step`;
 * 3. a dictionary of words: one sign for each of `mix.length` numbers. What the word says in a position is the sum of the
 *    numbers, each times its line of `mix`.
 *
 * Nothing is built on loading: signals and words are unpacked one by one, when a statement has them.
 */
export interface PackedHeader {
  version: 2;
  thresholds: Thresholds;
  ceiling: number;
  start: number[];
  step: number;
  /** How many characters the dictionary of signals has. */
  signals: number;
  /** How much one step of each number of a word is. */
  scales: number[];
  /** For each number of a word: what it says by position and reading, `positions.length * readings.length` numbers. */
  mix: number[][];
}

const zero = 79;
/** The sign for a whole number from −45 to 47. */
export const signOf = (value: number): string => String.fromCharCode(zero + value);
export const lowestSign = -45;
export const highestSign = 47;
const numberOf = (text: string, at: number): number => text.charCodeAt(at) - zero;

/** Two signs stand for a whole number: the first counts in steps of so much. */
const pairBase = 80;
/** The signs for a whole number from −3,240 to 3,239. */
export const signsOf = (value: number): string => {
  const high = Math.round(value / pairBase);
  return signOf(high) + signOf(value - high * pairBase);
};
const pairAt = (text: string, at: number): number => numberOf(text, at) * pairBase + numberOf(text, at + 1);

/** Reads a packed model. */
export function unpackModel(packed: string): Model {
  const signalsAt = packed.indexOf('\n') + 1;
  const header = JSON.parse(packed.slice(0, signalsAt)) as PackedHeader;
  const wordsAt = signalsAt + header.signals;
  const signals = new PackedDictionary(packed, 2 * readings.length, signalsAt, wordsAt);
  const words = new PackedDictionary(packed, header.mix.length, wordsAt);
  return {
    thresholds: header.thresholds,
    ceiling: header.ceiling,
    start: header.start,
    signals: remembering(signals, (at) => readings.map((_, k) => pairAt(packed, at + 2 * k) * header.step)),
    words: remembering(words, (at) => scoresOf(packed, at, header)),
  };
}

/** More keys than the statements of a company have. */
const mostRemembered = 20_000;

/** Looks each key up once. */
function remembering<Value>(
  dictionary: PackedDictionary,
  unpack: (at: number) => Value,
): { get(key: string): Value | undefined } {
  const known = new Map<string, Value | undefined>();
  return {
    get(key) {
      const value = known.get(key);
      if (value !== undefined || known.has(key)) return value;
      if (known.size >= mostRemembered) known.clear();
      const at = dictionary.find(key);
      const found = at < 0 ? undefined : unpack(at);
      known.set(key, found);
      return found;
    },
  };
}

function scoresOf(packed: string, code: number, { scales, mix }: PackedHeader): Scores[] {
  const flat: number[] = new Array(positions.length * readings.length).fill(0);
  mix.forEach((line, k) => {
    const value = numberOf(packed, code + k) * (scales[k] ?? 0);
    line.forEach((share, at) => {
      flat[at] = (flat[at] ?? 0) + value * share;
    });
  });
  return positions.map((_, position) =>
    flat.slice(position * readings.length, (position + 1) * readings.length),
  );
}
