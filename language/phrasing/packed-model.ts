import type { Model, Scores, Thresholds } from './model.js';
import { readings } from './model.js';
import { positions } from './signals.js';

/**
 * A model as text, written by the training and read when the first statement is read:
 *
 * 1. one line of JSON, the header;
 * 2. one line a signal: its id and a number for each reading, in steps of `step`;
 * 3. an empty line;
 * 4. one line a word, in alphabetical order: how many letters it shares with the word before (see `digit`), its other
 *    letters, and one sign for each of `mix.length` numbers. What the word says in a position is the sum of the numbers,
 *    each times its line of `mix`.
 */
export interface PackedHeader {
  version: 1;
  thresholds: Thresholds;
  ceiling: number;
  start: number[];
  step: number;
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
/** The sign for how many letters two words share. */
export const shared = (letters: number): string => letters.toString(36);

/** Reads a packed model. Words are unpacked one by one, when they are asked for. */
export function unpackModel(packed: string): Model {
  const headerEnd = packed.indexOf('\n');
  const header = JSON.parse(packed.slice(0, headerEnd)) as PackedHeader;
  const signalsEnd = packed.indexOf('\n\n', headerEnd);
  const signals = new Map(
    packed
      .slice(headerEnd + 1, signalsEnd)
      .split('\n')
      .map((line): [string, Scores] => {
        const [id = '', ...steps] = line.split(' ');
        return [id, steps.map((step) => Number(step) * header.step)];
      }),
  );
  const codes = wordCodes(packed, signalsEnd + 2, header.mix.length);
  const unpacked = new Map<string, readonly Scores[]>();
  return {
    thresholds: header.thresholds,
    ceiling: header.ceiling,
    start: header.start,
    signals,
    word: (key) => {
      const code = codes.get(key);
      if (code === undefined) return undefined;
      const known = unpacked.get(key) ?? scoresOf(packed, code, header);
      unpacked.set(key, known);
      return known;
    },
  };
}

/** Where the signs of each word stand. */
function wordCodes(packed: string, from: number, rank: number): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  let word = '';
  for (let at = from; at < packed.length; ) {
    const end = packed.indexOf('\n', at);
    const letters = Number.parseInt(packed.charAt(at), 36);
    word = word.slice(0, letters) + packed.slice(at + 1, end - rank);
    codes.set(word, end - rank);
    at = end + 1;
  }
  return codes;
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
