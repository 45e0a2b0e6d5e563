import type { Vectors } from './vectors.js';

/** A word as numbers; undefined where nothing is known of it. */
export type Describe = (key: string) => Float32Array | undefined;

/** Principal axes that are kept of a vector. */
export const descriptionSize = 50;
const frequentWords = 20_000;
/** Outliers are cut off at so many standard deviations. */
const farthest = 4;

/** Describes words by their vectors, turned to their principal axes, each scaled to a deviation of `scale`. */
export function describer(vectors: Vectors, scale: number): Describe {
  const project = principalAxes(vectors);
  const known = new Map<string, Float32Array | undefined>();
  return (key) => {
    if (!known.has(key)) {
      const row = vectors.index.get(key);
      known.set(
        key,
        row === undefined
          ? undefined
          : Float32Array.from(
              project(row),
              (value) => scale * Math.max(-farthest, Math.min(farthest, value)),
            ),
      );
    }
    return known.get(key);
  };
}

/** The principal axes of the most frequent words, by orthogonal iteration; deterministic. */
function principalAxes({ values, dimensions }: Vectors): (row: number) => number[] {
  const mean = new Float64Array(dimensions);
  for (let row = 0; row < frequentWords; row += 1)
    for (let d = 0; d < dimensions; d += 1)
      mean[d] = at(mean, d) + at(values, row * dimensions + d) / frequentWords;
  const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (let row = 0; row < frequentWords; row += 1)
    for (let i = 0; i < dimensions; i += 1) {
      const value = (at(values, row * dimensions + i) - at(mean, i)) / frequentWords;
      const line = covariance[i] as Float64Array;
      for (let j = 0; j < dimensions; j += 1)
        line[j] = at(line, j) + value * (at(values, row * dimensions + j) - at(mean, j));
    }
  const lengths = new Float64Array(descriptionSize);
  let basis = Array.from({ length: descriptionSize }, (_, k) =>
    Float64Array.from({ length: dimensions }, (_, i) => (i === k ? 1 : 0.01 * Math.sin(i * (k + 1)))),
  );
  for (let round = 0; round < 60; round += 1) {
    basis = basis.map((axis) => Float64Array.from(covariance, (line) => dot(line, axis)));
    basis.forEach((axis, k) => {
      for (let j = 0; j < k; j += 1) {
        const other = basis[j] as Float64Array;
        const share = dot(axis, other);
        for (let i = 0; i < dimensions; i += 1) axis[i] = at(axis, i) - share * at(other, i);
      }
      const length = Math.sqrt(dot(axis, axis));
      lengths[k] = length;
      for (let i = 0; i < dimensions; i += 1) axis[i] = at(axis, i) / length;
    });
  }
  const scaled = basis.map((axis, k) => axis.map((value) => value / Math.sqrt(at(lengths, k))));
  return (row) =>
    scaled.map((axis) =>
      axis.reduce((sum, value, i) => sum + value * (at(values, row * dimensions + i) - at(mean, i)), 0),
    );
}

const at = (numbers: Float32Array | Float64Array, index: number): number => numbers[index] as number;
const dot = (left: Float64Array, right: Float64Array): number =>
  left.reduce((sum, value, i) => sum + value * at(right, i), 0);
