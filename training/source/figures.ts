import { readings } from '../../language/phrasing/model.js';
import type { Prediction } from './folds.js';

export interface Figures {
  n: number;
  work: number;
  precision: number;
  recall: number;
  falseAlarms: number;
  alarms: number;
  outcomes: number;
}

const output = readings.indexOf('output');
const activity = readings.indexOf('activity');

/** Probability of output or activity; 0 where the engine does not read the statement. */
export const workOf = ({ example, probabilities }: Prediction): number =>
  example.abstained ? 0 : (probabilities[output] ?? 0) + (probabilities[activity] ?? 0);
export const readingOf = ({ probabilities }: Prediction): string =>
  readings[probabilities.indexOf(Math.max(...probabilities))] as string;

export const isKeyResult = ({ example: { statement } }: Prediction): boolean =>
  statement.kind === 'key-result';
/** Key results that both labellers are sure of, and that are clearly work or clearly outcome. */
export const isHeadline = (prediction: Prediction): boolean =>
  isKeyResult(prediction) &&
  prediction.example.statement.confidence === 'high' &&
  prediction.example.statement.expected !== 'either';

export function figuresAt(predictions: readonly Prediction[], threshold: number): Figures {
  const work = predictions.filter(({ example }) => example.statement.expected === 'warn');
  const outcomes = predictions.filter(({ example }) => example.statement.expected === 'ok');
  const hits = work.filter((prediction) => workOf(prediction) >= threshold).length;
  const alarms = outcomes.filter((prediction) => workOf(prediction) >= threshold).length;
  return {
    n: work.length + outcomes.length,
    work: work.length,
    outcomes: outcomes.length,
    alarms,
    precision: hits / Math.max(1, hits + alarms),
    recall: hits / Math.max(1, work.length),
    falseAlarms: alarms / Math.max(1, outcomes.length),
  };
}

/** The threshold with the most recall at no more than a share of false alarms. */
export function thresholdAt(predictions: readonly Prediction[], share: number): number {
  const scores = predictions
    .filter(({ example }) => example.statement.expected === 'ok')
    .map(workOf)
    .sort((left, right) => right - left);
  return (scores[Math.floor(share * scores.length)] ?? 0) + 1e-9;
}

/** Area under the curve: how often a piece of work scores above an outcome. */
export function areaOf(predictions: readonly Prediction[]): number {
  const ranked = [...predictions].sort((left, right) => workOf(left) - workOf(right));
  let sum = 0;
  let work = 0;
  ranked.forEach(({ example }, rank) => {
    if (example.statement.expected !== 'warn') return;
    sum += rank + 1;
    work += 1;
  });
  return (sum - (work * (work + 1)) / 2) / Math.max(1, work * (ranked.length - work));
}

/** The 95 % Wilson interval of a share. */
export function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const by = 1 + (z * z) / of;
  return [Math.max(0, (centre - spread) / by), Math.min(1, (centre + spread) / by)];
}
