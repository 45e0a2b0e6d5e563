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
    const many = words.filter((word) => word.positions.includes(position)).length;
    return many === 0 ? 0 : 1 / Math.sqrt(many);
  });
  const learned = words.flatMap(({ key, start, end, positions: places }): Contribution[] => {
    const table = model.word(key);
    if (table === undefined) return [];
    const scores = readings.map((_, reading) =>
      bounded(
        places.reduce((sum, place) => sum + (shares[place] ?? 0) * (table[place]?.[reading] ?? 0), 0),
        model.ceiling,
      ),
    );
    return [{ by: { word: key }, start, end, scores }];
  });
  return [...seen, ...learned];
}

const bounded = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** The score of each reading: the start and all contributions. */
export const scoresOf = (model: Model, contributions: readonly Contribution[]): number[] =>
  readings.map((_, reading) =>
    contributions.reduce((sum, { scores }) => sum + (scores[reading] ?? 0), model.start[reading] ?? 0),
  );

/** Probabilities of the readings; they add up to 1. */
export function probabilitiesOf(scores: Scores): number[] {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

