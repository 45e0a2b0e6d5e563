import type { ReadingClass, StatementKind } from './reading.js';
import { type LearnableWord, positions, type Signal, type Span } from './signals.js';

/** The readings in the order of every table. */
export const readings: readonly ReadingClass[] = ['outcome', 'output', 'activity', 'bridge', 'vague'];

/** Numbers by reading, in log-odds. */
export type Scores = readonly number[];

/** How sure a reader must be. */
export interface Thresholds {
  /** Probability of work (output or activity) from which it warns, by kind: objectives are freer. */
  warn: Readonly<Record<StatementKind, number>>;
  /** Least probability of the group that wins, and how far it must be ahead. */
  certain: number;
  margin: number;
}

/** What a reader has learned: what each signal and each word says. Contributions add up. */
export interface Model {
  thresholds: Thresholds;
  /** Where a statement starts, before a word is read. */
  start: Scores;
  signals: ReadonlyMap<string, Scores>;
  /** What a word says in a position (see `positions`), before it shares that position with others. */
  word: (key: string) => readonly Scores[] | undefined;
  /** How far one learned word may move a reading, in log-odds. */
  ceiling: number;
}

/** What one signal or one word adds to the score. */
export interface Contribution extends Span {
  /** A signal by its id; a learned word by the form under which it is filed. */
  by: { signal: string } | { word: string };
  scores: Scores;
}

/** What every signal and every word adds. Together with the start they are the score: nothing else counts. */
export function contributionsOf(
  model: Model,
  signals: readonly Signal[],
  words: readonly LearnableWord[],
): Contribution[] {
  const seen = signals.flatMap(({ id, start, end }): Contribution[] => {
    const scores = model.signals.get(id);
    return scores === undefined ? [] : [{ by: { signal: id }, start, end, scores }];
  });
  const shares = positions.map((_, position) => {
    let many = 0;
    for (const word of words) if (word.positions.includes(position)) many += 1;
    return many === 0 ? 0 : 1 / Math.sqrt(many);
  });
  const learned: Contribution[] = [];
  for (const { key, start, end, positions: places } of words) {
    const table = model.word(key);
    if (table === undefined) continue;
    const scores = readings.map((_, reading) => {
      let sum = 0;
      for (const place of places) sum += (shares[place] ?? 0) * (table[place]?.[reading] ?? 0);
      return Math.max(-model.ceiling, Math.min(model.ceiling, sum));
    });
    learned.push({ by: { word: key }, start, end, scores });
  }
  return [...seen, ...learned];
}

/** The score of each reading: the start and all contributions. */
export function scoresOf(model: Model, contributions: readonly Contribution[]): number[] {
  const sums = [...model.start];
  for (const { scores } of contributions)
    for (let reading = 0; reading < sums.length; reading += 1)
      sums[reading] = (sums[reading] ?? 0) + (scores[reading] ?? 0);
  return sums;
}

/** Probabilities of the readings; they add up to 1. */
export function probabilitiesOf(scores: Scores): number[] {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
