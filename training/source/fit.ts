import { analyse } from '../../language/phrasing/english/analysis.js';
import { learnableWords } from '../../language/phrasing/english/learnable-words.js';
import { shapesOf } from '../../language/phrasing/english/shapes.js';
import { weights as handWeights, priors } from '../../language/phrasing/english/weights.js';
import {
  contributionsOf,
  type Model,
  probabilitiesOf,
  readings,
  type Scores,
  scoresOf,
} from '../../language/phrasing/model.js';
import type { StatementKind } from '../../language/phrasing/reading.js';
import { type LearnableWord, positions, type Signal } from '../../language/phrasing/signals.js';
import type { LearnedModel } from './pack.js';
import { type Design, fitSoftmax } from './softmax.js';
import { type LabelledStatement, ownSource } from './statements.js';
import { type Describe, descriptionSize } from './words.js';

/** A labelled statement with all that the model may look at. */
export interface Example {
  statement: LabelledStatement;
  signals: readonly Signal[];
  words: readonly LearnableWord[];
  /** The engine does not read it at all. */
  abstained: boolean;
  /** It is only predicted, not learned from. */
  unlearned?: boolean;
  /** The score by the weights that were set by hand. */
  hand: Scores;
}

/** What is fitted, and how strongly it is held back. */
export interface Recipe {
  /** Features of the decision tables, the small pieces of shape, the hand-set score, the learned words. */
  features: boolean;
  shapes: boolean | RegExp;
  hand: boolean;
  lexicon: boolean;
  /** Strength of regularisation. */
  featurePenalty: number;
  shapePenalty: number;
  handPenalty: number;
  wordPenalty: number;
  /** Weight of a statement in training. */
  oldOwn: number;
  newOwn: number;
  /** Minimal pairs: each guards a distinction. */
  pairs: number;
  low: number;
  /** How much more a bridge, a vague statement counts. */
  bridge: number;
  vague: number;
  /** Least number of statements that a piece of shape has to occur in. */
  least: number;
  iterations: number;
  ceiling: number;
}

export function exampleOf(statement: LabelledStatement): Example {
  const seen = analyse(statement.text, statement.kind);
  if ('abstained' in seen)
    return { statement, signals: [], words: [], abstained: true, hand: readings.map(() => 0) };
  const { items, head, features } = seen;
  const hand = readings.map(
    (reading) =>
      priors[statement.kind][reading] + features.reduce((sum, { id }) => sum + handWeight(id, reading), 0),
  );
  return {
    statement,
    signals: [...features, ...shapesOf(statement.kind, items, head)],
    words: learnableWords(items),
    abstained: false,
    hand,
  };
}

const handWeight = (id: string, reading: (typeof readings)[number]): number =>
  (handWeights as Record<string, Partial<Record<typeof reading, number>>>)[id]?.[reading] ?? 0;
const isShape = (id: string): boolean => id.includes(':');

/** The columns of a recipe: one a signal, and one for each reading's hand-set score. */
export function columnsOf(examples: readonly Example[], recipe: Recipe): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signals } of examples) for (const { id } of signals) counts.set(id, (counts.get(id) ?? 0) + 1);
  const wanted = (id: string): boolean =>
    isShape(id)
      ? (counts.get(id) ?? 0) >= recipe.least &&
        (typeof recipe.shapes === 'boolean' ? recipe.shapes : recipe.shapes.test(id))
      : recipe.features;
  const ids = [...counts.keys()].filter(wanted).sort();
  const hand = recipe.hand ? readings.map((reading) => `=${reading}`) : [];
  return new Map([...hand, ...ids].map((id, column) => [id, column]));
}

/** Statements as rows of numbers. */
export function designOf(
  examples: readonly Example[],
  columns: ReadonlyMap<string, number>,
  recipe: Recipe,
  describe: Describe,
): Design {
  const denseColumns = recipe.lexicon ? positions.length * descriptionSize : 0;
  const dense = new Float32Array(examples.length * denseColumns);
  const sparse = examples.map(({ signals, hand, words }, row) => {
    const filled = new Map<number, number>();
    if (recipe.hand)
      readings.forEach((reading, k) => {
        filled.set(columns.get(`=${reading}`) as number, (hand[k] ?? 0) - (hand[0] ?? 0));
      });
    for (const { id } of signals) {
      const column = columns.get(id);
      if (column !== undefined) filled.set(column, (filled.get(column) ?? 0) + 1);
    }
    if (recipe.lexicon) fillWords(dense, row * denseColumns, words, describe);
    return { columns: Int32Array.from(filled.keys()), values: Float64Array.from(filled.values()) };
  });
  return { rows: examples.length, sparseColumns: columns.size, sparse, denseColumns, dense };
}

function fillWords(
  dense: Float32Array,
  from: number,
  words: readonly LearnableWord[],
  describe: Describe,
): void {
  positions.forEach((_, position) => {
    const here = words.filter(({ positions: places }) => places.includes(position));
    const share = 1 / Math.sqrt(Math.max(1, here.length));
    for (const { key } of here)
      describe(key)?.forEach((value, k) => {
        const place = from + position * descriptionSize + k;
        dense[place] = (dense[place] as number) + share * value;
      });
  });
}

export function weightOf({ statement, abstained, unlearned }: Example, recipe: Recipe): number {
  if (abstained || unlearned) return 0;
  const { source, file, label, confidence } = statement;
  const rarer = label === 'bridge' ? recipe.bridge : label === 'vague' ? recipe.vague : 1;
  if (source === ownSource) return rarer * ownWeight(file, recipe) * (confidence === 'low' ? 0.5 : 1);
  return rarer * (confidence === 'high' ? 1 : recipe.low);
}

const ownWeight = (file: string, recipe: Recipe): number =>
  file === 'own-first.jsonl' ? recipe.oldOwn : file === 'own-pairs.jsonl' ? recipe.pairs : recipe.newOwn;

/** Fits a model to the statements of the given rows. */
export function fit(
  examples: readonly Example[],
  design: Design,
  columns: ReadonlyMap<string, number>,
  recipe: Recipe,
  describe: Describe,
  rows: Int32Array,
): LearnedModel {
  const classes = readings.length;
  const targets = new Float64Array(examples.length * classes);
  examples.forEach(({ statement }, row) => {
    targets[row * classes + readings.indexOf(statement.label)] = 1;
  });
  const penalties = new Float64Array(design.sparseColumns + design.denseColumns).fill(recipe.wordPenalty);
  for (const [id, column] of columns)
    penalties[column] = id.startsWith('=')
      ? recipe.handPenalty
      : isShape(id)
        ? recipe.shapePenalty
        : recipe.featurePenalty;
  const weights = Float64Array.from(examples, (example) => weightOf(example, recipe));
  const fitted = fitSoftmax({ design, targets, weights, classes, penalties, rows }, recipe.iterations);
  return collapse(fitted, design, columns, recipe, describe);
}

/** Weights as a table of signals and words: the hand-set score is spread over its features, vectors over their words. */
function collapse(
  fitted: Float64Array,
  design: Design,
  columns: ReadonlyMap<string, number>,
  recipe: Recipe,
  describe: Describe,
): LearnedModel {
  const classes = readings.length;
  const all = design.sparseColumns + design.denseColumns;
  const weight = (column: number, reading: number): number => fitted[column * classes + reading] as number;
  const spread = (scores: Scores): number[] =>
    readings.map((_, reading) =>
      recipe.hand
        ? readings.reduce(
            (sum, from, k) =>
              sum +
              weight(columns.get(`=${from}`) as number, reading) * ((scores[k] ?? 0) - (scores[0] ?? 0)),
            0,
          )
        : 0,
    );
  const signals = new Map<string, number[]>();
  for (const [id, column] of columns) {
    if (id.startsWith('=')) continue;
    const own = readings.map((_, reading) => weight(column, reading));
    const hand = isShape(id) ? undefined : spread(readings.map((reading) => handWeight(id, reading)));
    signals.set(id, centred(own.map((value, k) => value + (hand?.[k] ?? 0))));
  }
  for (const kind of ['key-result', 'objective'] as const) addPrior(signals, kind, spread);
  const start = centred(readings.map((_, reading) => weight(all, reading)));
  const words = new Map<string, readonly Scores[] | undefined>();
  const wordScores = (key: string): readonly Scores[] | undefined => {
    if (!words.has(key)) words.set(key, recipe.lexicon ? scoresOfWord(describe(key)) : undefined);
    return words.get(key);
  };
  const scoresOfWord = (description: Float32Array | undefined): readonly Scores[] | undefined =>
    description &&
    positions.map((_, position) =>
      centred(
        readings.map((_, reading) =>
          description.reduce(
            (sum, value, k) =>
              sum + value * weight(design.sparseColumns + position * descriptionSize + k, reading),
            0,
          ),
        ),
      ),
    );
  return {
    thresholds: { warn: { 'key-result': 0.5, objective: 0.5 }, certain: 0.4, margin: 0.1 },
    start,
    signals,
    words: { get: wordScores },
    ceiling: recipe.ceiling,
  };
}

/** The hand-set starting points of each kind become part of what the kind says. */
function addPrior(
  signals: Map<string, number[]>,
  kind: StatementKind,
  spread: (scores: Scores) => number[],
): void {
  const prior = spread(readings.map((reading) => priors[kind][reading]));
  const own = signals.get(`kind:${kind}`) ?? readings.map(() => 0);
  signals.set(`kind:${kind}`, centred(own.map((value, k) => value + (prior[k] ?? 0))));
}

/** Scores whose mean is 0: what all readings share decides nothing. */
function centred(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.map((score) => score - mean);
}

/** What a model says of an example, by the code that the reader runs. */
export function predict(model: Model, { signals, words }: Example): number[] {
  return probabilitiesOf(scoresOf(model, contributionsOf(model, signals, words)));
}
