import { type Model, readings, type Scores } from '../../language/phrasing/model.js';
import { packDictionary } from '../../language/phrasing/packed-dictionary.js';
import {
  highestSign,
  lowestSign,
  type PackedHeader,
  signOf,
  signsOf,
} from '../../language/phrasing/packed-model.js';
import { positions } from '../../language/phrasing/signals.js';

/** A model as the training makes it: its signals can be listed. */
export interface LearnedModel extends Model {
  signals: ReadonlyMap<string, Scores>;
}

export interface Packing {
  /** Numbers kept of each word. */
  rank: number;
  /** One step of a signal, in log-odds. */
  step: number;
  /** Signals that move no reading by so much are left out. */
  leastSignal: number;
  /** Words that move no reading by so much in any position are left out. */
  least: number;
  /** At most so many words, in the order in which they are given. */
  most: number;
}

/** Packs a model, with what it says of the given words; see `packed-model.ts`. */
export function packModel(
  model: LearnedModel,
  keys: readonly string[],
  packing: Packing,
): { text: string; words: number } {
  const tables = keys
    .flatMap((key) => {
      const table = model.words.get(key);
      return table === undefined ? [] : [{ key, flat: flattened(table) }];
    })
    .map((entry) => ({ ...entry, size: Math.max(...entry.flat.map(Math.abs)) }))
    .filter(({ size }) => size >= packing.least)
    .slice(0, packing.most)
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  const mix = principalMix(
    tables.map(({ flat }) => flat),
    packing.rank,
  );
  const numbers = tables.map(({ flat }) => mix.map((line) => dot(flat, line)));
  // Outliers are cut off, so that the steps are fine for all others.
  const scales = mix.map(
    (_, k) =>
      quantile(
        numbers.map((line) => Math.abs(line[k] as number)),
        0.999,
      ) / -lowestSign,
  );
  const signals = packDictionary(
    [...model.signals]
      .map(([id, scores]) => ({ id, steps: scores.map((score) => Math.round(score / packing.step)) }))
      .filter(({ steps }) => steps.some((step) => Math.abs(step) * packing.step >= packing.leastSignal))
      .map(({ id, steps }) => [id, steps.map(signsOf).join('')] as const),
  );
  const words = packDictionary(
    tables.map(({ key }, at) => {
      const signs = (numbers[at] as number[]).map((value, k) =>
        signOf(Math.max(lowestSign, Math.min(highestSign, Math.round(value / (scales[k] as number))))),
      );
      return [key, signs.join('')] as const;
    }),
  );
  const header: PackedHeader = {
    version: 2,
    thresholds: model.thresholds,
    ceiling: model.ceiling,
    start: model.start.map(rounded),
    step: packing.step,
    signals: signals.length,
    scales: scales.map(rounded),
    mix: mix.map((line) => line.map(rounded)),
  };
  return { text: `${JSON.stringify(header)}\n${signals}${words}`, words: tables.length };
}

const flattened = (table: readonly Scores[]): number[] =>
  positions.flatMap((_, position) => readings.map((_reading, k) => table[position]?.[k] ?? 0));
const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] as number), 0);
const rounded = (value: number): number => Number(value.toPrecision(5));

/** The directions in which words differ most, by orthogonal iteration; orthonormal. */
function principalMix(rows: readonly (readonly number[])[], rank: number): number[][] {
  const size = positions.length * readings.length;
  const gram = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_other, j) =>
      rows.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0),
    ),
  );
  let basis = Array.from({ length: rank }, (_, k) =>
    Array.from({ length: size }, (_other, i) => (i === k ? 1 : 0.01 * Math.sin((i + 1) * (k + 1)))),
  );
  for (let round = 0; round < 200; round += 1) {
    basis = basis.map((line) => gram.map((row) => dot(row, line)));
    basis.forEach((line, k) => {
      for (let j = 0; j < k; j += 1) {
        const other = basis[j] as number[];
        const share = dot(line, other);
        other.forEach((value, i) => {
          line[i] = (line[i] as number) - share * value;
        });
      }
      const length = Math.sqrt(dot(line, line)) || 1;
      line.forEach((value, i) => {
        line[i] = value / length;
      });
    });
  }
  return basis;
}

const quantile = (values: number[], share: number): number =>
  Math.max(1e-9, values.sort((left, right) => left - right)[Math.floor(share * (values.length - 1))] ?? 0);
