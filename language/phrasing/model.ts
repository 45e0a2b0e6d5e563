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

/** What is known by a key. */
export interface Table<Value> {
  get(key: string): Value | undefined;
}

/** What a reader has learned: what each signal and each word says. Contributions add up. */
export interface Model {
  thresholds: Thresholds;
  /** Where a statement starts, before a word is read. */
  start: Scores;
  signals: Table<Scores>;
  /** What a word says in each position (see `positions`), before it shares that position with others. */
  words: Table<readonly Scores[]>;
  /** How far one learned word may move a reading, in log-odds. */
  ceiling: number;
}

/** What one signal or one word adds to the score. */
export interface Contribution extends Span {
  /** A signal by its id; a learned word by the form under which it is filed. */
  by: string;
  /** Whether a word adds the scores, not a signal. */
  isWord: boolean;
  scores: Scores;
}

/** What every signal and every word adds. Together with the start they are the score: nothing else counts. */
export function contributionsOf(
  model: Model,
  signals: readonly Signal[],
  words: readonly LearnableWord[],
): Contribution[] {
  const contributions: Contribution[] = [];
  for (const { id, start, end } of signals) {
    const scores = model.signals.get(id);
    if (scores !== undefined) contributions.push({ by: id, isWord: false, start, end, scores });
  }
  const shares = sharesOf(words);
  for (const { key, start, end, positions: places } of words) {
    const table = model.words.get(key);
    if (table !== undefined)
      contributions.push({
        by: key,
        isWord: true,
        start,
        end,
        scores: learnedScores(table, places, shares, model.ceiling),
      });
  }
  return contributions;
}

/** What one word may say in each position: the more words share a position, the less. */
function sharesOf(words: readonly LearnableWord[]): number[] {
  const many = positions.map(() => 0);
  for (const { positions: places } of words) for (const place of places) many[place] = (many[place] ?? 0) + 1;
  return many.map((count) => (count === 0 ? 0 : 1 / Math.sqrt(count)));
}

function learnedScores(
  table: readonly Scores[],
  places: readonly number[],
  shares: readonly number[],
  ceiling: number,
): number[] {
  const scores: number[] = [];
  // Loops without closures: this runs for each word of each statement.
  for (let reading = 0; reading < readings.length; reading += 1) {
    let sum = 0;
    for (const place of places) sum += (shares[place] ?? 0) * (table[place]?.[reading] ?? 0);
    scores.push(Math.max(-ceiling, Math.min(ceiling, sum)));
  }
  return scores;
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
