// Measures the phrase reader: `npm run measure:phrasing [-- --corpus FILE] [--sources a,b | --except a,b] [--quiet]`.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { tablesIn } from '../cli/host/learned-tables.js';
import { createPhraseReader } from '../language/phrasing/english/phrase-reader.js';
import { modelOf } from '../language/phrasing/learned-tables.js';
import type { StatementKind, StatementReading } from '../language/phrasing/reading.js';

/** One labelled statement. A corpus has more: who is sure of what, and where it comes from. */
interface Labelled {
  text: string;
  kind: StatementKind;
  label: string;
  slice?: string;
  expected?: 'warn' | 'ok' | 'either';
  confidence?: 'high' | 'low';
  origin?: string;
  source?: string;
}

interface Measured extends Labelled {
  expected: 'warn' | 'ok' | 'either';
  reading: StatementReading;
}

const expectation: Record<string, 'warn' | 'ok' | 'either'> = {
  output: 'warn',
  activity: 'warn',
  outcome: 'ok',
  bridge: 'either',
  vague: 'either',
};
const ownData = 'training/data/own-first.jsonl';

/** Reads the labelled statements, and returns the report as text. Throws on a file that is missing or no JSON lines. */
async function main(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      sources: { type: 'string', multiple: true },
      except: { type: 'string', multiple: true },
      quiet: { type: 'boolean', default: false },
    },
  });
  const file = values.corpus ?? ownData;
  const only = values.sources && namesIn(values.sources);
  const except = values.except && namesIn(values.except);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const reader = createPhraseReader(modelOf('en', tablesIn(resolve('language/phrasing/english'))));
  const items = lines
    .map((line) => JSON.parse(line) as Labelled)
    .filter(({ source }) => (only?.has(source ?? '') ?? true) && !(except?.has(source ?? '') ?? false))
    .map(
      (item): Measured => ({
        ...item,
        expected: item.expected ?? expectation[item.label] ?? 'either',
        reading: reader.read(item.text, item.kind),
      }),
    );
  if (items.length === 0) throw new Error(`${file}: no statement is left to measure`);
  const keyResults = items.filter(({ kind }) => kind === 'key-result');
  const objectives = items.filter(({ kind }) => kind === 'objective');
  const inCorpus = items.some(({ confidence }) => confidence !== undefined);
  const report = [
    `${items.length} statements of ${values.corpus === undefined ? 'our own' : `${new Set(items.map(({ source }) => source)).size} sources`}`,
    '',
  ];
  if (inCorpus) {
    const sure = keyResults.filter(({ confidence }) => confidence === 'high');
    report.push(
      ...decisions('Headline: key results, both labellers sure', sure),
      ...decisions('Key results, all confidences', keyResults),
    );
    report.push(
      ...decisions(
        'Key results of real organisations',
        keyResults.filter(({ origin }) => origin === 'real'),
      ),
      ...decisions(
        'Objectives, sure',
        objectives.filter(({ confidence }) => confidence === 'high'),
      ),
    );
  } else report.push(...decisions('Key results', keyResults));
  report.push(...decisions('Objectives, all', objectives), ...others(keyResults));
  if (items.some(({ slice }) => slice !== undefined)) report.push(...slices(items));
  if (!values.quiet) report.push(...mistakes(items));
  return `${report.join('\n')}\n`;
}

/** Names of sources, as given or separated by commas; a name may hold a comma itself, if it is given alone. */
const namesIn = (given: string[]): Set<string> =>
  new Set(given.flatMap((names) => [names, ...names.split(',')]).map((name) => name.trim()));

/** Precision and recall of “warned as output or activity”, with Wilson intervals. */
function decisions(title: string, items: Measured[]): string[] {
  const bad = items.filter(({ expected }) => expected === 'warn');
  const good = items.filter(({ expected }) => expected === 'ok');
  if (bad.length + good.length === 0) return [];
  const hits = bad.filter(({ reading }) => reading.warn).length;
  const alarms = good.filter(({ reading }) => reading.warn).length;
  const decided = [...bad, ...good];
  const unclear = decided.filter(({ reading }) => reading.reading === 'unclear').length;
  return [
    `${title}: ${decided.length} (${bad.length} output or activity, ${good.length} outcome)`,
    `  precision     ${share(hits, hits + alarms)}`,
    `  recall        ${share(hits, bad.length)}`,
    `  false alarms  ${share(alarms, good.length)} of the outcomes`,
    `  abstention    ${share(unclear, decided.length)}`,
    `  class exact   ${share(decided.filter(({ reading, label }) => reading.reading === label).length, decided.length)}`,
    '',
  ];
}

/** How bridges and vague statements are treated: neither is a hit or a miss. */
function others(items: Measured[]): string[] {
  const bridges = items.filter(({ label }) => label === 'bridge');
  const vague = items.filter(({ label }) => label === 'vague');
  const of = (group: Measured[], test: (item: Measured) => boolean): string =>
    share(group.filter(test).length, group.length);
  return [
    `Bridge key results: ${bridges.length}`,
    `  read as bridge     ${of(bridges, ({ reading }) => reading.reading === 'bridge')}`,
    `  warned as output   ${of(bridges, ({ reading }) => reading.warn)}`,
    `Vague key results: ${vague.length}`,
    `  read as vague      ${of(vague, ({ reading }) => reading.reading === 'vague')}`,
    `  warned as output   ${of(vague, ({ reading }) => reading.warn)}`,
    '',
  ];
}

function slices(items: Measured[]): string[] {
  const names = [...new Set(items.map(({ slice }) => slice ?? 'none'))].sort();
  const width = Math.max(...names.map((name) => name.length));
  const rows = names.map((name) => {
    const group = items.filter(({ slice }) => (slice ?? 'none') === name);
    const exact = group.filter(({ reading, label }) => reading.reading === label).length;
    const wrong = group.filter(isWrong).length;
    const unclear = group.filter(({ reading }) => reading.reading === 'unclear').length;
    return `  ${name.padEnd(width)} ${String(group.length).padStart(4)} ${percent(exact, group.length).padStart(8)} ${String(wrong).padStart(6)} ${String(unclear).padStart(8)}`;
  });
  return [`  ${'slice'.padEnd(width)}    n    exact  wrong  unclear`, ...rows, ''];
}

/** Wrong is a warning where none belongs, or none if one belongs. */
const isWrong = ({ expected, label, reading }: Measured): boolean =>
  expected === 'warn'
    ? !reading.warn
    : reading.warn && (expected === 'ok' || label === 'bridge' || label === 'vague');

function mistakes(items: Measured[]): string[] {
  const list = items.filter((item) => isWrong(item) || item.reading.reading !== item.label);
  return list.flatMap((item) => {
    const { reading, label, text, kind, slice } = item;
    const best = reading.candidates
      .slice(0, 2)
      .map((candidate) => `${candidate.reading} ${candidate.probability.toFixed(2)}`)
      .join(', ');
    return [
      `${isWrong(item) ? 'WRONG' : 'class'} [${slice ?? kind}] ${label} → ${reading.reading}${reading.warn ? ' (warned)' : ''} (${best || reading.abstained}): ${text}`,
      ...reading.evidence.map(
        ({ feature, text: words, weight }) =>
          `        ${weight >= 0 ? '+' : ''}${weight.toFixed(1)} ${feature} “${words}”`,
      ),
    ];
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** Returns a share with its 95 % Wilson interval. */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const z = 1.96;
  const rate = part / whole;
  const centre = (rate + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const spread =
    (z * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  return `${percent(part, whole).padStart(7)}  (${part} of ${whole}; ${percent(Math.max(0, centre - spread), 1)} to ${percent(Math.min(1, centre + spread), 1)})`;
}

process.stdout.write(await main(process.argv.slice(2)));
