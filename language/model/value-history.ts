import {
  type Initiative,
  isKeyResult,
  isMeasurement,
  isMetric,
  isMetricUnit,
  isTarget,
  type KeyResult,
  type Metric,
  type Objective,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { isIsoDate } from '../values/dates.js';
import { dimensionOf, type QuantityValue } from '../values/quantities.js';
import { type CheckInRecord, checkInsOf, reportedText } from './check-ins.js';
import { levelOf } from './level.js';
import { type DatedValue, historyOf, inheritedDimension, measureOf, valueOf } from './measure.js';
import { type ProgressContext, ratioAt } from './progress.js';

/** A reported value of an element on a day. */
export interface HistoricValue {
  date: string;
  /** As written; empty if only confidence or a note is given. */
  text: string;
  /** The number in the unit of the measure; null for a zone or state, and where it cannot be read. */
  number: number | null;
  /** Progress with this value as the current one; null if unknown, and for metrics and initiatives. */
  progress: number | null;
  /** As written. */
  confidence: string | null;
  /** What the value will be at the deadline, as written. */
  forecast: string | null;
  note: string | null;
}

/** The numbers for which a chart draws lines; null if the element has none. */
export interface HistoricFrame {
  baseline: number | null;
  target: number | null;
}

/** Returns all values of a goal, of work or of a metric, oldest first; of an objective, the judgements without a number. */
export function valuesOf(
  element: KeyResult | Initiative | Objective | Metric,
  context: ProgressContext,
): HistoricValue[] {
  const { references } = context;
  if (isMetric(element)) return metricValues(element);
  const reports = checkInsOf(element, references);
  if (!isKeyResult(element))
    return reports.map(({ date, node }) => ({
      date,
      text: reportedText(node) ?? '',
      number: node.state === 'done' ? 100 : (valueOf(node.value, { kind: 'share' })?.amount ?? null),
      progress: null,
      ...said(node),
    }));
  const size = sizeOf(frameValues(element, context));
  const notes = new Map(reports.map(({ date, node }) => [date, said(node)]));
  return historyOf(element, references).map((value) => ({
    date: value.date,
    text: value.text || value.zone || '',
    number: value.value ? value.value.comparable / size : null,
    progress: ratioAt(element, value as DatedValue, context) ?? null,
    ...(notes.get(value.date) ?? { confidence: null, forecast: null, note: null }),
  }));
}

/** Returns baseline and target of a key result, as numbers in the unit of its measure. */
export function frameOf(element: KeyResult, context: ProgressContext): HistoricFrame {
  const values = frameValues(element, context);
  const size = sizeOf(values);
  const number = (value: QuantityValue | undefined) => (value ? value.comparable / size : null);
  return { baseline: number(values.baseline), target: number(values.target) };
}

interface FrameValues {
  baseline: QuantityValue | undefined;
  target: QuantityValue | undefined;
}

function frameValues(element: KeyResult, context: ProgressContext): FrameValues {
  const measure = measureOf(element);
  const level = levelOf(element, context);
  if (level) return { baseline: level.baseline?.value, target: level.goal };
  const inherited = inheritedDimension(element);
  return isTarget(measure)
    ? { baseline: valueOf(measure.baseline, inherited), target: valueOf(measure.target, inherited) }
    : {
        baseline: undefined,
        target: measure?.$type === 'Limit' ? valueOf(measure.bound?.value, inherited) : undefined,
      };
}

/** How many of the smallest unit one of the target's is. */
function sizeOf({ target, baseline }: FrameValues): number {
  const dimension = (target ?? baseline)?.dimension;
  return dimension && 'size' in dimension ? dimension.size : 1;
}

function metricValues(metric: Metric): HistoricValue[] {
  const unit = metric.statements.find(isMetricUnit)?.unit;
  const inherited = unit ? dimensionOf({ unit }) : undefined;
  const size = inherited && 'size' in inherited ? inherited.size : 1;
  return metric.statements
    .filter(isMeasurement)
    .flatMap(({ date, value, note }) => {
      const read = valueOf(value, inherited);
      if (!date || !isIsoDate(date)) return [];
      const text = writtenText(value) ?? '';
      return [
        {
          date,
          text,
          number: read ? read.comparable / size : null,
          progress: null,
          confidence: null,
          forecast: null,
          note: note ?? null,
        },
      ];
    })
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

function said(node: CheckInRecord['node']) {
  const { note = null } = node;
  return {
    confidence: writtenText(node.confidence) ?? null,
    forecast: writtenText(node.forecast) ?? null,
    note,
  };
}
