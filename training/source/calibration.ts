import { readings } from '../../language/phrasing/model.js';
import { readingOf } from './figures.js';
import type { Prediction } from './folds.js';

/** Probabilities of the three decisions that matter: work, result, vague. */
function groups(probabilities: readonly number[], sharpness: number): Record<string, number> {
  const raised = probabilities.map((probability) => Math.max(probability, 1e-12) ** sharpness);
  const total = raised.reduce((sum, value) => sum + value, 0);
  const sums: Record<string, number> = { work: 0, result: 0, vague: 0 };
  raised.forEach((value, at) => {
    const name = groupOf(readings[at] ?? 'outcome');
    sums[name] = (sums[name] ?? 0) + value / total;
  });
  return sums;
}

const groupOf = (reading: string): string =>
  reading === 'vague' ? 'vague' : reading === 'output' || reading === 'activity' ? 'work' : 'result';

/** By how much all scores are to be multiplied so that the probabilities are as good as they can be. */
export function sharpnessOf(predictions: readonly Prediction[]): number {
  const read = predictions.filter(({ example }) => !example.abstained);
  const loss = (sharpness: number): number =>
    -read.reduce(
      (sum, { example, probabilities }) =>
        sum +
        Math.log(Math.max(1e-9, groups(probabilities, sharpness)[groupOf(example.statement.label)] ?? 0)),
      0,
    );
  let [low, high] = [0.5, 3];
  for (let round = 0; round < 40; round += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Predictions with all scores multiplied. */
export const sharpened = (predictions: readonly Prediction[], sharpness: number): Prediction[] =>
  predictions.map(({ example, probabilities }) => {
    const raised = probabilities.map((probability) => Math.max(probability, 1e-12) ** sharpness);
    const total = raised.reduce((sum, value) => sum + value, 0);
    return { example, probabilities: raised.map((value) => value / total) };
  });

export interface Bin {
  from: number;
  to: number;
  n: number;
  /** Mean confidence, and how often the group was right. */
  confidence: number;
  right: number;
}

/** How often the reader is right, by how sure it says to be. */
export function reliability(predictions: readonly Prediction[]): Bin[] {
  const edges = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001];
  const rows = predictions
    .filter(({ example }) => !example.abstained)
    .map((prediction) => {
      const sums = groups(prediction.probabilities, 1);
      const [name, share] = Object.entries(sums).sort((left, right) => right[1] - left[1])[0] as [
        string,
        number,
      ];
      return { share, right: groupOf(prediction.example.statement.label) === name ? 1 : 0 };
    });
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] as number;
    const inside = rows.filter(({ share }) => share >= from && share < to);
    const mean = (of: (row: { share: number; right: number }) => number): number =>
      inside.reduce((sum, row) => sum + of(row), 0) / Math.max(1, inside.length);
    return {
      from,
      to: Math.min(1, to),
      n: inside.length,
      confidence: mean(({ share }) => share),
      right: mean(({ right }) => right),
    };
  });
}

export { groupOf, readingOf };
