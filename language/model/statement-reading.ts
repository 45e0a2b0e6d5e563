import {
  isClassification,
  isDropped,
  isLimit,
  isMetricUnit,
  isPredicts,
  isReadsAs,
  type KeyResult,
  type Kind,
} from '../grammar/generated/ast.js';
import type { Evidence, PhraseReader, StatementReading } from '../phrasing/reading.js';
import type { Reading } from '../protocol.js';
import { inheritedDimension, measureOf, metricOf, valueOf, writtenUnit } from './measure.js';

/** The reading of a key result, and the source of the reading. */
export interface KeyResultReading {
  class: Reading;
  /** What settled it: a declaration wins over the metric, the metric over `predicts`, that over the words. */
  source: 'reads-as' | 'metric' | 'predicts' | 'words';
  /** Whether a warning of output or activity is justified: always where declared, else where the words are clear. */
  warn: boolean;
  /** The words that decided, strongest first; empty if something else did. */
  evidence: Evidence[];
  /** The words to underline: from the first to the last that decided, whole phrases. */
  decisive?: StatementReading['decisive'];
  /** The outcome that a purpose clause hides, worded as a key result. */
  hiddenOutcome?: string;
  /** What the words say on their own, if nothing else settled it. */
  words?: StatementReading;
}

/** Reads a key result by its declaration in the file, else by its words. */
export function readKeyResult(keyResult: KeyResult, reader: PhraseReader): KeyResultReading {
  const declared = declaredReading(keyResult);
  if (declared) {
    const warn = declared.kind === 'output' || declared.kind === 'activity';
    return { class: declared.kind, source: declared.source, warn, evidence: [] };
  }
  const context = { unit: unitOf(keyResult), hasMeasure: measureOf(keyResult) !== undefined };
  const reading = reader.read(keyResult.title ?? '', 'key-result', context);
  const isWorkByWords = reading.reading === 'output' || reading.reading === 'activity';
  // Work that is not beyond doubt counts for nothing, whatever rule asks.
  const isDoubtful =
    isWorkByWords && (!reading.warn || (reading.reading === 'output' && limitsTime(keyResult)));
  return {
    class: isDoubtful ? 'unclear' : reading.reading,
    source: 'words',
    warn: reading.warn && !isDoubtful,
    evidence: decidingEvidence(reading),
    decisive: reading.decisive,
    hiddenOutcome: reading.hiddenOutcome?.text,
    words: reading,
  };
}

/** Says whether a goal certainly names work: what people do, or what they make. */
export function namesWork(keyResult: KeyResult, reading: KeyResultReading): boolean {
  if (!keyResult.title || keyResult.statements.some(isDropped)) return false;
  return isWork(reading) && reading.warn;
}

function isWork({ class: kind }: KeyResultReading): boolean {
  return kind === 'output' || kind === 'activity';
}

/** Features of a statement as a whole: true, but no words to point at. */
const wholeStatement: ReadonlySet<string> = new Set(['no-amount', 'purpose-unmeasured']);

/** Returns the words to mark, strongest first: evidence for the reading, whole statements last. */
export function decidingEvidence({ evidence }: StatementReading): Evidence[] {
  const grounds = evidence.filter(({ weight }) => weight > 0);
  const isWhole = ({ feature }: Evidence) => wholeStatement.has(feature);
  return [...grounds.filter((ground) => !isWhole(ground)), ...grounds.filter(isWhole)];
}

/** Says whether a bound limits a time: how long something takes, or how old it gets. No product of work has such a limit. */
function limitsTime(keyResult: KeyResult): boolean {
  const measure = measureOf(keyResult);
  if (!isLimit(measure)) return false;
  const { value, low, high } = measure.bound ?? {};
  const inherited = inheritedDimension(keyResult);
  return [value, low, high].some((limit) => valueOf(limit, inherited)?.dimension.kind === 'time');
}

/** Returns the unit in which a key result is measured, as written: “posts” tells more than the statement sometimes does. */
function unitOf(keyResult: KeyResult): string | undefined {
  return writtenUnit(measureOf(keyResult)) ?? metricOf(keyResult)?.statements.find(isMetricUnit)?.unit;
}

function declaredReading(
  keyResult: KeyResult,
): { kind: Kind; source: KeyResultReading['source'] } | undefined {
  const readsAs = keyResult.statements.find(isReadsAs)?.kind;
  if (readsAs) return { kind: readsAs, source: 'reads-as' };
  const metric = metricOf(keyResult);
  const kind = metric?.statements.find(isClassification)?.kind;
  if (kind) return { kind, source: 'metric' };
  const predicts = keyResult.statements.find(isPredicts);
  return predicts && predicts.targets.length > 0 ? { kind: 'bridge', source: 'predicts' } : undefined;
}
