import { reliability } from './calibration.js';
import { areaOf, figuresAt, isHeadline, isKeyResult, readingOf, wilson, workOf } from './figures.js';
import type { Prediction } from './folds.js';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const interval = (hits: number, of: number): string => {
  const [low, high] = wilson(hits, of);
  return `${percent(hits / Math.max(1, of))} (${hits} of ${of}; ${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;
};

export const softwareSectors: ReadonlySet<string> = new Set([
  'software',
  'engineering',
  'product',
  'data',
  'security',
]);
export const isSoftware = ({ example }: Prediction): boolean => softwareSectors.has(example.statement.sector);

/** One row of a table of figures. */
export function row(name: string, predictions: readonly Prediction[], threshold: number): string {
  const { n, work, outcomes, alarms, recall } = figuresAt(predictions, threshold);
  const hits = Math.round(recall * work);
  return `| ${name} | ${n} | ${interval(hits, hits + alarms)} | ${interval(hits, work)} | ${interval(alarms, outcomes)} |`;
}

const by = (
  predictions: readonly Prediction[],
  name: (prediction: Prediction) => string,
): [string, Prediction[]][] => {
  const groups = new Map<string, Prediction[]>();
  for (const prediction of predictions)
    groups.set(name(prediction), [...(groups.get(name(prediction)) ?? []), prediction]);
  return [...groups].sort(([, left], [, right]) => right.length - left.length);
};

/** All figures of a cross-validation, as Markdown. */
export function reportOf(
  predictions: readonly Prediction[],
  threshold: number,
  forObjectives: number,
): string {
  const headline = predictions.filter(isHeadline);
  const clear = predictions.filter(({ example }) => example.statement.expected !== 'either');
  const keyResults = clear.filter(isKeyResult);
  const objectives = clear.filter((prediction) => !isKeyResult(prediction));
  const table = (title: string, rows: string[]): string[] => [
    `### ${title}`,
    '',
    '| | n | precision | recall | outcomes wrongly warned of |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
  const labelled = (label: string): Prediction[] =>
    predictions.filter((one) => isKeyResult(one) && one.example.statement.label === label);
  const bridges = labelled('bridge');
  const vague = labelled('vague');
  const warned = (of: readonly Prediction[]): number => of.filter((one) => workOf(one) >= threshold).length;
  const read = (of: readonly Prediction[], label: string): number =>
    of.filter((one) => readingOf(one) === label).length;
  return [
    ...table('Key results', [
      row('headline', headline, threshold),
      row('software', headline.filter(isSoftware), threshold),
      row(
        'all other sectors',
        headline.filter((one) => !isSoftware(one)),
        threshold,
      ),
      row(
        'headline without dev.jsonl',
        headline.filter(({ example }) => example.statement.file !== 'dev.jsonl'),
        threshold,
      ),
      row('all confidences', keyResults, threshold),
      row(
        'headline, real organisations',
        headline.filter(({ example }) => example.statement.origin === 'real'),
        threshold,
      ),
      row(
        'objectives, sure',
        objectives.filter(({ example }) => example.statement.confidence === 'high'),
        forObjectives,
      ),
      row('objectives, all', objectives, forObjectives),
    ]),
    `Area under the curve, headline: ${areaOf(headline).toFixed(4)}; exact reading: ${percent(headline.filter((one) => readingOf(one) === one.example.statement.label).length / headline.length)}.`,
    '',
    `Bridges: warned of ${interval(warned(bridges), bridges.length)}, read as bridge ${interval(read(bridges, 'bridge'), bridges.length)}.`,
    `Vague: warned of ${interval(warned(vague), vague.length)}, read as vague ${interval(read(vague, 'vague'), vague.length)}.`,
    '',
    ...table(
      'Headline by sector',
      by(headline, ({ example }) => example.statement.sector).map(([name, of]) => row(name, of, threshold)),
    ),
    ...table(
      'Headline by form',
      by(headline, ({ example }) => example.statement.form).map(([name, of]) => row(name, of, threshold)),
    ),
    ...table(
      'Headline by label',
      by(headline, ({ example }) => example.statement.label).map(([name, of]) => row(name, of, threshold)),
    ),
    '### Calibration, key results of all confidences',
    '',
    '| confidence | n | mean | right |',
    '| --- | --- | --- | --- |',
    ...reliability(predictions.filter(isKeyResult)).map(
      ({ from, to, n, confidence, right }) =>
        `| ${from}–${to} | ${n} | ${percent(confidence)} | ${percent(right)} |`,
    ),
    '',
    '### Calibration, key results that both labellers are sure of',
    '',
    '| confidence | n | mean | right |',
    '| --- | --- | --- | --- |',
    ...reliability(
      predictions.filter((one) => isKeyResult(one) && one.example.statement.confidence === 'high'),
    ).map(
      ({ from, to, n, confidence, right }) =>
        `| ${from}–${to} | ${n} | ${percent(confidence)} | ${percent(right)} |`,
    ),
    '',
  ].join('\n');
}
