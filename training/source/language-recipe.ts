/** The languages that share an engine, in the order in which they are trained. */
export const languages: readonly string[] = ['de', 'fr', 'es', 'pt'];

/** What is trained for them. Every number was chosen by cross-validation grouped by source. */
export const languageRecipe = {
  signalPenalty: 2,
  handPenalty: 0.3,
  wordPenalty: 2,
  /** Weight of a statement in training. */
  own: 0.2,
  low: 0.4,
  /** How much more a bridge counts. */
  bridge: 1.5,
  objectives: 0.5,
  /** Least number of statements that a signal or a word has to occur in. */
  least: 2,
  iterations: 60,
  ceiling: 1.5,
  folds: 8,
  seed: 1,
  /** At most so many outcomes may be warned of, in cross-validation. */
  mostFalseAlarms: 0.02,
  /** No warning below this: precision comes first. */
  leastThreshold: 0.6,
  leastForObjectives: 0.75,
  packing: { rank: 15, step: 0.02, leastSignal: 0.06, least: 0.05, most: 6_000 },
};
