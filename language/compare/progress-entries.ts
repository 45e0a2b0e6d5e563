import type { Declaration } from '../grammar/declarations.js';
import {
  isInitiative,
  isKeyResult,
  isMeasurement,
  isMetric,
  isObjective,
  isScore,
  type Measurement,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { checkInsOf, reportedText } from '../model/check-ins.js';
import type { OkrReferences } from '../names/references.js';
import { isIsoDate } from '../values/dates.js';
import type { ProgressEntry } from './element-state.js';

/** Returns all reports on an element, oldest first: check-ins in any place, and readings of a metric. */
export function progressEntriesOf(element: Declaration, references: OkrReferences): ProgressEntry[] {
  if (isMetric(element)) return element.statements.filter(isMeasurement).flatMap(reading);
  if (!(isKeyResult(element) || isInitiative(element) || isObjective(element))) return [];
  return checkInsOf(element, references).map(({ date, node }) => ({
    date,
    source: 'check-in',
    text: reportedText(node) ?? '',
    confidence: writtenText(node.confidence),
    forecast: writtenText(node.forecast),
    note: node.note,
  }));
}

/** Returns the score of a key result, with what the team learned. */
export function scoreOf(element: Declaration): string | undefined {
  if (!isKeyResult(element)) return undefined;
  const score = element.statements.find(isScore);
  return writtenText(score?.value);
}

function reading({ date, value, note }: Measurement): ProgressEntry[] {
  if (!date || !isIsoDate(date)) return [];
  const text = writtenText(value) ?? '';
  return [{ date, source: 'reading', text, confidence: undefined, forecast: undefined, note }];
}
