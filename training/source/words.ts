import { nounClasses, verbClasses } from '../../language/phrasing/english/lexicon/lexicon.js';
import type { Vectors } from './vectors.js';
import { supersenses } from './wordnet.js';

/** How much each part of a word's description weighs. */
export interface WordScales {
  vector: number;
  supersense: number;
  classes: number;
}

/** A word as numbers: axes of its vector, its coarse senses, its classes in the lexicon. Zeros where nothing is known. */
export type Describe = (key: string) => Float32Array | undefined;

const axes = 50;
const frequentWords = 20_000;
const farthest = 4;
const nounClassNames = [...new Set([...nounClasses.values()].flatMap((classes) => [...classes]))].sort();
const verbClassNames = [...new Set([...verbClasses.values()].flatMap((classes) => [...classes]))].sort();
export const descriptionSize = axes + supersenses + nounClassNames.length + verbClassNames.length;

/** Describes words from vectors and WordNet; the vectors are turned to their principal axes and scaled to one. */
export function describer(vectors: Vectors, senses: ReadonlyMap<string, Float32Array>, scales: WordScales): Describe {
  const project = principalAxes(vectors);
  const known = new Map<string, Float32Array | undefined>();
  return (key) => {
    if (!known.has(key)) known.set(key, describe(key));
    return known.get(key);
  };
  function describe(key: string): Float32Array | undefined {
    const row = vectors.index.get(key);
    const sense = senses.get(key);
    const nouns = nounClasses.get(key);
    const verbs = verbClasses.get(key);
    if (row === undefined && sense === undefined && nouns === undefined && verbs === undefined) return undefined;
    const description = new Float32Array(descriptionSize);
    if (row !== undefined)
      project(row).forEach((value, axis) => {
        description[axis] = scales.vector * Math.max(-farthest, Math.min(farthest, value));
      });
    sense?.forEach((share, file) => {
      description[axes + file] = scales.supersense * share;
    });
    nounClassNames.forEach((name, at) => {
      if (nouns?.has(name)) description[axes + supersenses + at] = scales.classes;
    });
    verbClassNames.forEach((name, at) => {
      if (verbs?.has(name)) description[axes + supersenses + nounClassNames.length + at] = scales.classes;
    });
    return description;
  }
}

/** The principal axes of the most frequent words, by orthogonal iteration; deterministic. */
function principalAxes({ values, dimensions }: Vectors): (row: number) => number[] {
  const mean = new Float64Array(dimensions);
  for (let row = 0; row < frequentWords; row += 1)
    for (let d = 0; d < dimensions; d += 1) mean[d] = at(mean, d) + at(values, row * dimensions + d) / frequentWords;
  const covariance = Array.from({ length: dimensions }, () => new Float64Array(dimensions));
  for (let row = 0; row < frequentWords; row += 1)
    for (let i = 0; i < dimensions; i += 1) {
      const value = (at(values, row * dimensions + i) - at(mean, i)) / frequentWords;
      const line = covariance[i] as Float64Array;
      for (let j = 0; j < dimensions; j += 1)
        line[j] = at(line, j) + value * (at(values, row * dimensions + j) - at(mean, j));
    }
  const lengths = new Float64Array(axes);
  let basis = Array.from({ length: axes }, (_, k) =>
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
