import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesIn } from '../../cli/host/learned-tables.js';
import { type Analyse, createAnalysis } from '../../language/phrasing/common/analysis.js';
import type { LanguageTables } from '../../language/phrasing/common/language-tables.js';
import { createParts } from '../../language/phrasing/common/parts.js';
import { frenchTables } from '../../language/phrasing/french/french-tables.js';
import { germanTables } from '../../language/phrasing/german/german-tables.js';
import { modelOf } from '../../language/phrasing/learned-tables.js';
import { contributionsOf, readings, type Scores } from '../../language/phrasing/model.js';
import { portugueseTables } from '../../language/phrasing/portuguese/portuguese-tables.js';
import { type LearnableWord, positions, type Signal } from '../../language/phrasing/signals.js';
import { spanishTables } from '../../language/phrasing/spanish/spanish-tables.js';
import { sharpened, sharpnessOf } from './calibration.js';
import { areaOf, figuresAt, isHeadline, isKeyResult, readingOf, thresholdAt, workOf } from './figures.js';
import { type Example, predict } from './fit.js';
import { foldsOf, type Prediction } from './folds.js';
import { languageRecipe as recipe, languages as tags } from './language-recipe.js';
import { type LearnedModel, packModel } from './pack.js';
import { row } from './report.js';
import { fitSoftmax } from './softmax.js';
import { type LabelledStatement, normalised, readStatements, sha256 } from './statements.js';

/** An example with the tag of its language. */
type Spoken = Example & { language: string };

const tables: Readonly<Record<string, LanguageTables>> = {
  de: germanTables,
  fr: frenchTables,
  es: spanishTables,
  pt: portugueseTables,
};
const names: Readonly<Record<string, string>> = {
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
};
const modelFileOf = (tag: string): string => `language/phrasing/${names[tag]}/${tag}.model`;
const ownFileOf = (tag: string): string => join('training/languages', `${tag}.jsonl`);
const manifestFile = 'training/languages-manifest.json';

/**
 * Trains the languages that share an engine: the signals are weighed for all of them together, beginning with what they weigh in
 * English; words are learned for each. `--evaluate` only cross-validates; `--mistakes` lists what a language gets wrong.
 */
export function trainLanguages(
  language: string,
  options: { corpus: string; evaluate: boolean; mistakes: boolean; own: boolean },
): void {
  if (language !== 'all' && tables[language] === undefined)
    throw new Error(`There are no tables for \`${language}\`: use all, ${Object.keys(tables).join(', ')}`);
  const corpusFile = join(options.corpus, 'languages.jsonl');
  const examples = tags.flatMap((tag) => examplesOf(tag, corpusFile));
  const chosen = language === 'all' ? tags : [language];
  const folds = foldsOf(examples, recipe.folds, recipe.seed, ({ statement }) => statement.source);
  if (options.own) return print(ownUnlearned(examples, chosen));
  const raw = crossValidated(examples, folds);
  const sharpness = sharpnessOf(raw.filter(isKeyResult));
  const predictions = sharpened(raw, sharpness);
  const threshold = Math.max(
    recipe.leastThreshold,
    Math.ceil(100 * thresholdAt(predictions.filter(isHeadline), recipe.mostFalseAlarms)) / 100,
  );
  const of = (tag: string) => predictions.filter(({ example }) => (example as Spoken).language === tag);
  print(report(predictions, threshold, of));
  if (options.mistakes) for (const tag of chosen) print(mistakes(of(tag), threshold));
  if (options.evaluate) return;
  const model = scaled(fitted(examples, Int32Array.from(examples.keys())), sharpness, threshold);
  const sizes = tags.map((tag) => {
    const { text, words } = packModel(
      { ...model, words: { get: (key) => model.words.get(`${tag} ${key}`) } },
      wordsOf(examples, tag),
      recipe.packing,
    );
    if (chosen.includes(tag)) writeFileSync(modelFileOf(tag), text);
    return [tag, { file: modelFileOf(tag), words, bytes: text.length, sha256: sha256(text) }] as const;
  });
  writeFileSync(
    manifestFile,
    `${JSON.stringify(manifest(examples, Object.fromEntries(sizes), of, threshold), null, 2)}\n`,
  );
  for (const [tag, { words, bytes }] of sizes)
    print(`${tag}: ${words} words, ${(bytes / 1000).toFixed(1)} KB`);
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function examplesOf(tag: string, corpusFile: string): Spoken[] {
  const analyse = createAnalysis(createParts(tables[tag] as LanguageTables));
  const own = existsSync(ownFileOf(tag)) ? readStatements([ownFileOf(tag)], true, tag) : [];
  const real = readStatements([corpusFile], false, tag);
  return [...own, ...real].map((statement) => ({ ...exampleOf(statement, analyse), language: tag }));
}

function exampleOf(statement: LabelledStatement, analyse: Analyse): Example {
  const seen = analyse(statement.text, statement.kind);
  if ('abstained' in seen)
    return { statement, signals: [], words: [], abstained: true, hand: readings.map(() => 0) };
  return {
    statement,
    signals: seen.signals,
    words: seen.words,
    abstained: false,
    hand: inEnglish(seen.signals),
  };
}

const english = modelOf('en', tablesIn('language/phrasing/english'));

/** What the English reader says of signals: where the other languages begin. */
function inEnglish(signals: readonly Signal[]): number[] {
  const sums = readings.map(() => 0);
  for (const { scores } of contributionsOf(english(), signals, []))
    scores.forEach((score, k) => {
      sums[k] = (sums[k] ?? 0) + score;
    });
  return sums;
}

const weightOf = ({ statement, abstained }: Example): number => {
  if (abstained) return 0;
  const rarer = statement.label === 'bridge' ? recipe.bridge : 1;
  const kind = rarer * (statement.kind === 'objective' ? recipe.objectives : 1);
  if (statement.own) return kind * recipe.own;
  return kind * (statement.confidence === 'high' ? 1 : recipe.low);
};

const wordColumns = (language: string, words: readonly LearnableWord[]): [string, number][] => {
  const many = positions.map((_, place) => words.filter((word) => word.positions.includes(place)).length);
  return words.flatMap((word) =>
    word.positions.map((place): [string, number] => [
      `${language} ${word.key}@${place}`,
      1 / Math.sqrt(Math.max(1, many[place] ?? 1)),
    ]),
  );
};

/** Fits one model to the given rows: signals shared by all languages, words by `language key`. */
function fitted(examples: readonly Spoken[], rows: Int32Array): LearnedModel {
  const counts = new Map<string, number>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const row of rows) {
    const { signals, words, language } = examples[row] as Spoken;
    for (const { id } of signals) count(id);
    for (const [id] of wordColumns(language, words)) count(id);
  }
  const ids = [...counts]
    .filter(([, seen]) => seen >= recipe.least)
    .map(([id]) => id)
    .sort();
  const hand = readings.map((reading) => `=${reading}`);
  const columns = new Map([...hand, ...ids].map((id, column) => [id, column]));
  const sparse = examples.map(({ signals, words, language, hand: score }) => {
    const filled = new Map<number, number>();
    for (const [k, value] of score.entries()) filled.set(k, value);
    const add = (id: string, value: number) => {
      const column = columns.get(id);
      if (column !== undefined) filled.set(column, (filled.get(column) ?? 0) + value);
    };
    for (const { id } of signals) add(id, 1);
    for (const [id, value] of wordColumns(language, words)) add(id, value);
    return { columns: Int32Array.from(filled.keys()), values: Float64Array.from(filled.values()) };
  });
  const classes = readings.length;
  const targets = new Float64Array(examples.length * classes);
  examples.forEach(({ statement }, at) => {
    targets[at * classes + readings.indexOf(statement.label)] = 1;
  });
  const penalties = Float64Array.from(columns.keys(), (id) =>
    id.startsWith('=') ? recipe.handPenalty : id.includes('@') ? recipe.wordPenalty : recipe.signalPenalty,
  );
  const design = {
    rows: examples.length,
    sparseColumns: columns.size,
    sparse,
    denseColumns: 0,
    dense: new Float32Array(0),
  };
  const weights = fitSoftmax(
    { design, targets, weights: Float64Array.from(examples, weightOf), classes, penalties, rows },
    recipe.iterations,
  );
  return collapsed(weights, columns);
}

function collapsed(weights: Float64Array, columns: ReadonlyMap<string, number>): LearnedModel {
  const classes = readings.length;
  const scoresOf = (column: number): number[] =>
    readings.map((_, k) => weights[column * classes + k] as number);
  const spread = (scores: Scores): number[] =>
    readings.map((_, k) =>
      scores.reduce((sum, value, from) => sum + value * (weights[from * classes + k] as number), 0),
    );
  const signals = new Map<string, number[]>();
  const asInEnglish = (id: string): number[] =>
    centred(spread(english().signals.get(id) ?? readings.map(() => 0)));
  const words = new Map<string, number[][]>();
  for (const [id, column] of columns) {
    if (id.startsWith('=')) continue;
    const own = centred(scoresOf(column));
    const word = /^(.*)@(\d)$/.exec(id);
    if (word === null)
      signals.set(
        id,
        own.map((value, k) => value + (asInEnglish(id)[k] ?? 0)),
      );
    else {
      const places = words.get(word[1] as string) ?? positions.map(() => readings.map(() => 0));
      places[Number(word[2])] = own;
      words.set(word[1] as string, places);
    }
  }
  return {
    thresholds: { warn: { 'key-result': 0.5, objective: 0.5 }, certain: 0.4, margin: 0.1 },
    start: centred(scoresOf(columns.size)),
    signals,
    words,
    ceiling: recipe.ceiling,
  };
}

function centred(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.map((score) => score - mean);
}

/** What the model of the languages says of an example: the words are filed under the language. */
const predicted = (model: LearnedModel, example: Spoken): number[] =>
  predict(
    { ...model, words: { get: (key: string) => model.words.get(`${example.language} ${key}`) } },
    example,
  );

function crossValidated(examples: readonly Spoken[], folds: Int32Array): Prediction[] {
  const predictions: Prediction[] = [];
  for (let fold = 0; fold < recipe.folds; fold += 1) {
    const rows = Int32Array.from(examples.keys()).filter((at) => folds[at] !== fold);
    const model = fitted(examples, rows);
    examples.forEach((example, at) => {
      if (folds[at] === fold) predictions.push({ example, probabilities: predicted(model, example) });
    });
  }
  return predictions;
}

function scaled(model: LearnedModel, by: number, threshold: number): LearnedModel {
  const times = (scores: readonly number[]): number[] => scores.map((score) => score * by);
  return {
    thresholds: {
      warn: { 'key-result': threshold, objective: Math.max(threshold, recipe.leastForObjectives) },
      certain: 0.45,
      margin: 0.05,
    },
    ceiling: model.ceiling * by,
    start: times(model.start),
    signals: new Map([...model.signals].map(([id, scores]) => [id, times(scores)])),
    words: { get: (key) => model.words.get(key)?.map(times) },
  };
}

const wordsOf = (examples: readonly Spoken[], tag: string): string[] =>
  [
    ...new Set(
      examples.filter(({ language }) => language === tag).flatMap(({ words }) => words.map(({ key }) => key)),
    ),
  ]
    // Hosts read one byte a character.
    .filter((key) => /^[a-z'.-]+$/.test(key));

/** Our own sentences by a model that saw none of those of their language: shows what the tables miss. */
function ownUnlearned(examples: readonly Spoken[], chosen: readonly string[]): string {
  return chosen
    .flatMap((tag) => {
      const isOwn = ({ statement, language }: Spoken): boolean => statement.own && language === tag;
      const rows = Int32Array.from(examples.keys()).filter((row) => !isOwn(examples[row] as Spoken));
      const model = fitted(examples, rows);
      const predictions = examples
        .filter(isOwn)
        .map((example) => ({ example, probabilities: predicted(model, example) }));
      const clear = predictions.filter(isHeadline);
      const threshold = 0.6;
      return [
        row(`own ${tag}`, clear, threshold),
        `area ${areaOf(clear).toFixed(4)}`,
        mistakes(predictions, threshold),
      ];
    })
    .join('\n');
}

function report(
  predictions: readonly Prediction[],
  threshold: number,
  of: (tag: string) => Prediction[],
): string {
  const rows = [['all', predictions] as const, ...tags.map((tag) => [tag, of(tag)] as const)].flatMap(
    ([name, some]) => {
      const headline = some.filter(isHeadline);
      const bridges = some.filter((one) => isKeyResult(one) && one.example.statement.label === 'bridge');
      const warned = bridges.filter((one) => workOf(one) >= threshold).length;
      const exact = headline.filter((one) => readingOf(one) === one.example.statement.label).length;
      const sure = bridges.filter(({ example }) => example.statement.confidence === 'high');
      return [
        row(name, headline, threshold),
        `    area ${areaOf(headline).toFixed(4)}, recall at 2 % ${at(headline, 0.02)}, at 4 % ${at(headline, 0.04)}; exact ${((100 * exact) / headline.length).toFixed(1)} %; bridges warned ${warned} of ${bridges.length}, sure ones ${sure.filter((one) => workOf(one) >= threshold).length} of ${sure.length}`,
        row(
          `${name}, all confidences`,
          some.filter((one) => isKeyResult(one) && one.example.statement.expected !== 'either'),
          threshold,
        ),
        row(
          `${name}, objectives, sure`,
          some.filter(
            (one) =>
              !isKeyResult(one) &&
              one.example.statement.confidence === 'high' &&
              one.example.statement.expected !== 'either',
          ),
          Math.max(threshold, recipe.leastForObjectives),
        ),
        row(
          `${name}, objectives`,
          some.filter((one) => !isKeyResult(one) && one.example.statement.expected !== 'either'),
          Math.max(threshold, recipe.leastForObjectives),
        ),
      ];
    },
  );
  return [`threshold ${threshold}`, ...rows].join('\n');
}
const at = (predictions: readonly Prediction[], share: number): string =>
  figuresAt(predictions, thresholdAt(predictions, share)).recall.toFixed(3);

function mistakes(predictions: readonly Prediction[], threshold: number): string {
  return predictions
    .filter(isKeyResult)
    .flatMap((one) => {
      const { statement, signals } = one.example;
      const work = workOf(one);
      const wrong =
        statement.expected === 'warn'
          ? work < threshold
          : statement.expected === 'ok' || statement.label === 'bridge'
            ? work >= threshold
            : false;
      if (!wrong || (statement.confidence !== 'high' && statement.label !== 'bridge')) return [];
      const features = signals
        .filter(({ id }) => !id.includes(':') || id.startsWith('does') || id.startsWith('who'))
        .map(({ id }) => id);
      return [`${work.toFixed(2)} ${statement.label} [${features.join(' ')}] | ${statement.text}`];
    })
    .sort()
    .join('\n');
}

function manifest(
  examples: readonly Spoken[],
  models: Readonly<Record<string, unknown>>,
  of: (tag: string) => Prediction[],
  threshold: number,
): unknown {
  const real = examples.filter(({ statement }) => !statement.own);
  return {
    models,
    recipe,
    languages: Object.fromEntries(
      tags.map((tag) => {
        const headline = of(tag).filter(isHeadline);
        const { n, precision, recall, falseAlarms } = figuresAt(headline, threshold);
        const own = examples.filter((one) => one.language === tag && one.statement.own);
        return [
          tag,
          {
            own: own.length,
            real: of(tag).length,
            sources: new Set(of(tag).map(({ example }) => example.statement.source)).size,
            ownSha256: existsSync(ownFileOf(tag)) ? sha256(readFileSync(ownFileOf(tag), 'utf8')) : null,
            headline: n,
            precision: Number(precision.toFixed(4)),
            recall: Number(recall.toFixed(4)),
            falseAlarms: Number(falseAlarms.toFixed(4)),
          },
        ];
      }),
    ),
    threshold,
    /** SHA-256 of each statement of others, normalised: a test proves that none stands in the repository. */
    others: [...new Set(real.map(({ statement }) => sha256(normalised(statement.text))))].sort(),
  };
}
