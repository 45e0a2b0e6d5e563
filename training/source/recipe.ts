import type { Recipe } from './fit.js';

/** What is trained. Every number was chosen by cross-validation grouped by source; `docs/phrasing.md` has the table. */
export const recipe: Recipe = {
  features: true,
  shapes: true,
  hand: true,
  lexicon: true,
  featurePenalty: 0.7,
  shapePenalty: 2,
  handPenalty: 0.15,
  wordPenalty: 5,
  oldOwn: 0.2,
  newOwn: 0.4,
  pairs: 1.5,
  low: 0.4,
  bridge: 1.2,
  vague: 1,
  least: 3,
  iterations: 45,
  ceiling: 1.5,
};

/** Deviation of each axis of a word vector. */
export const vectorScale = 0.25;
/** Folds of the cross-validation, and the order in which sources are dealt out to them. */
export const folds = 5;
export const seed = 1;
/** At most so many outcomes may be warned of, in cross-validation. */
export const mostFalseAlarms = 0.025;

export const packing = { rank: 9, step: 0.02, leastSignal: 0.06, least: 0.05, most: 13_500 };
/** How many of the most frequent words may enter the table. */
export const candidateWords = 60_000;

/** No warning below this, however few false alarms there are: less likely than not is no ground for one. */
export const leastThreshold = 0.47;
