import { definitions } from '../../language/phrasing/definitions.js';
import type { Phrasing } from '../../language/phrasing/phrasing.js';
import type { StatementReading } from '../../language/phrasing/reading.js';
import { visibleJson } from '../../language/values/visible-characters.js';
import type { Terminal } from '../host/terminal.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';
import { markedLines } from './marked-text.js';

const usualColumns = 120;
const indent = '  ';
const mostMetrics = 4;

/** Writes a reading as one line of JSON, as docs/cli.md describes it. */
export function readingForPrograms(reading: StatementReading): string {
  const { text, kind, confidence, warn, base, evidence, decisive, hiddenOutcome, abstained } = reading;
  return visibleJson({
    text,
    kind,
    reading: reading.reading,
    confidence: rounded(confidence),
    warn,
    evidence: evidence.map(({ start, end, text: words, feature, weight, explanation }) => ({
      start,
      end,
      text: words,
      feature,
      weight,
      explanation,
    })),
    ...(base === undefined ? {} : { base }),
    ...(decisive === undefined ? {} : { decisive }),
    ...(hiddenOutcome === undefined ? {} : { hiddenOutcome }),
    ...(abstained === undefined ? {} : { abstained }),
  });
}

/** Writes a reading for people: the marked words, the reading, and possible measures. */
export function readingForPeople(
  reading: StatementReading,
  terminal: Terminal,
  { suggest, everything }: { suggest: Phrasing['suggestOutcomes']; everything: boolean },
): string {
  const columns = Math.max(20, terminal.columns ?? usualColumns);
  const blocks = [statementLines(reading, terminal, columns), verdictLines(reading, terminal)];
  if (reading.evidence.length > 0) blocks.push(evidenceLines(reading, terminal, everything));
  blocks.push(adviceLines(reading, terminal, suggest));
  const wrapped = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map((line) => `${line}\n`).join('')}`);
  return wrapped.join('\n');
}

/** The statement; below it `^` under the words that speak for the reading, `~` under those against. */
function statementLines(reading: StatementReading, { colors }: Terminal, columns: number): string[] {
  const marks = shownEvidence(reading, false)
    .filter(({ feature }) => !wholeStatement.has(feature))
    .map(({ start, end, weight }) => ({ start, end, sign: weight > 0 ? '^' : '~' }));
  return markedLines(reading.text, marks, columns).flatMap(({ text: line, marks: below }) =>
    below === ''
      ? [line]
      : [line, below.replace(/\^+/g, (run) => colors.yellow(run)).replace(/~+/g, (run) => colors.dim(run))],
  );
}

/** Features of the statement as a whole: to mark all of it would hide the words that decided. */
const wholeStatement: ReadonlySet<string> = new Set(['no-amount']);
const mostEvidence = 5;
/** Less than this, in log-odds, is left to `--explain`. */
const leastWeight = 0.2;

/** The evidence that counts most, strongest first; all of it where everything is asked for. */
function shownEvidence({ evidence }: StatementReading, everything: boolean): StatementReading['evidence'] {
  return everything
    ? evidence
    : evidence.filter(({ weight }) => Math.abs(weight) >= leastWeight).slice(0, mostEvidence);
}

function verdictLines(reading: StatementReading, { colors, columns }: Terminal): string[] {
  const { reading: name, candidates, confidence, abstained, warn } = reading;
  if (candidates.length === 0) return wrap(`Not read: ${abstained}.`, columns);
  const sure =
    name === 'unclear'
      ? candidates
          .slice(0, 2)
          .map(({ reading: candidate, probability }) => `${candidate} ${percent(probability)}`)
          .join(' or ')
      : `${percent(confidence)} sure`;
  const rule = `${reading.kind === 'objective' ? 'activity' : name}-${reading.kind}`;
  const article = /^[aou]/.test(name) ? 'an' : 'a';
  const noun = name === 'vague' || name === 'unclear' ? name : `${article} ${name}`;
  return wrap(
    `Reads as ${colors.bold(noun)} (${definitions[name]}): ${sure}.${warn ? ` okr explain ${rule}` : ''}`,
    columns,
  );
}

function evidenceLines(reading: StatementReading, { columns }: Terminal, everything: boolean): string[] {
  const shown = shownEvidence(reading, everything);
  const lines = shown.flatMap(({ weight, explanation }) => weighed(weight, explanation, columns));
  const { base } = reading;
  if (!everything || base === undefined) return lines;
  const sum = reading.evidence.reduce((total, { weight }) => total + weight, base);
  return [
    ...weighed(base, 'the base of a statement of this kind and length', columns),
    ...lines,
    ...weighed(sum, 'the sum: the lead of this reading over the next one', columns),
  ];
}

/** “+2.8 “Run” names effort”, wrapped after its number. */
function weighed(weight: number, text: string, columns: number | undefined): string[] {
  const size = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
  const [first = '', ...more] = wrap(visibleText(text), columns && columns - 7);
  return [`${indent}${size} ${first}`, ...more.map((line) => `${' '.repeat(7)}${line}`)];
}

function adviceLines(
  { text, reading, hiddenOutcome }: StatementReading,
  { columns }: Terminal,
  suggest: Phrasing['suggestOutcomes'],
): string[] {
  const lines: string[] = [];
  if (hiddenOutcome !== undefined)
    lines.push(...wrap(`The outcome seems to be “${visibleText(hiddenOutcome.text)}”.`, columns));
  const metrics =
    reading === 'output' || reading === 'activity'
      ? suggest(text)
          .flatMap(({ metrics: ofTopic }) => ofTopic)
          .slice(0, mostMetrics)
      : [];
  if (metrics.length > 0)
    lines.push('Common outcomes of such work:', ...metrics.map((metric) => `${indent}${metric}`));
  return lines;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
