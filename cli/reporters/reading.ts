import { definitions } from '../../language/phrasing/definitions.js';
import { suggestOutcomes } from '../../language/phrasing/outcome-suggestions.js';
import type { StatementReading } from '../../language/phrasing/reading.js';
import type { Terminal } from '../host/terminal.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';
import { markedLines } from './marked-text.js';

const usualColumns = 120;
const indent = '  ';
const mostMetrics = 4;

/** A reading as one line of JSON, as docs/cli.md describes it. */
export function readingForPrograms(reading: StatementReading): string {
  const { text, kind, confidence, warn, evidence, hiddenOutcome, abstained } = reading;
  return JSON.stringify({
    text,
    kind,
    reading: reading.reading,
    confidence: rounded(confidence),
    warn,
    evidence: evidence.map(({ start, end, text: words, feature, weight }) => ({
      start,
      end,
      text: words,
      feature,
      weight,
    })),
    ...(hiddenOutcome === undefined ? {} : { hiddenOutcome }),
    ...(abstained === undefined ? {} : { abstained }),
  });
}

/** A reading for people: the words marked, what they make of the statement, and what could be measured instead. */
export function readingForPeople(reading: StatementReading, terminal: Terminal): string {
  const columns = Math.max(20, terminal.columns ?? usualColumns);
  const blocks = [statementLines(reading, terminal, columns), verdictLines(reading, terminal)];
  if (reading.evidence.length > 0) blocks.push(evidenceLines(reading, terminal));
  blocks.push(adviceLines(reading, terminal));
  const wrapped = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map((line) => `${line}\n`).join('')}`);
  return wrapped.join('\n');
}

/** The statement; below it `^` under the words that speak for the reading, `~` under those against. */
function statementLines(
  { text, evidence }: StatementReading,
  { colors }: Terminal,
  columns: number,
): string[] {
  const marks = evidence
    .filter(({ feature }) => !wholeStatement.has(feature))
    .map(({ start, end, weight }) => ({ start, end, sign: weight > 0 ? '^' : '~' }));
  return markedLines(text, marks, columns).flatMap(({ text: line, marks: below }) =>
    below === ''
      ? [line]
      : [line, below.replace(/\^+/g, (run) => colors.yellow(run)).replace(/~+/g, (run) => colors.dim(run))],
  );
}

/** Features of the statement as a whole: to mark all of it would hide the words that decided. */
const wholeStatement: ReadonlySet<string> = new Set(['no-amount']);

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

function evidenceLines({ evidence }: StatementReading, { columns }: Terminal): string[] {
  return evidence.flatMap(({ weight, explanation }) => {
    const size = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
    const [first = '', ...more] = wrap(visibleText(explanation), columns && columns - 7);
    return [`${indent}${size} ${first}`, ...more.map((line) => `${' '.repeat(7)}${line}`)];
  });
}

function adviceLines({ text, reading, hiddenOutcome }: StatementReading, { columns }: Terminal): string[] {
  const lines: string[] = [];
  if (hiddenOutcome !== undefined)
    lines.push(...wrap(`The result seems to be “${visibleText(hiddenOutcome.text)}”.`, columns));
  const metrics =
    reading === 'output' || reading === 'activity'
      ? suggestOutcomes(text)
          .flatMap(({ metrics: ofTopic }) => ofTopic)
          .slice(0, mostMetrics)
      : [];
  if (metrics.length > 0)
    lines.push('What such work is often done for:', ...metrics.map((metric) => `${indent}${metric}`));
  return lines;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
