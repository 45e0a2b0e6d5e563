import { type AstNode, AstUtils } from 'langium';
import {
  type Bound,
  isLimit,
  isMeasurement,
  isMeasures,
  isMetricUnit,
  isTarget,
  isZones,
  type KeyResult,
  type Limit,
  type Metric,
  type Quantity,
  type Target,
  type Zones,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import type { OkrReferences } from '../names/references.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { type Dimension, dimensionOf, type QuantityValue, readQuantity } from '../values/quantities.js';
import { meaningsOf } from './ambiguous-number.js';
import { checkInsOf } from './check-ins.js';

/** The measure of a key result: a range, a bound or zones. */
export type Measure = Target | Limit | Zones;

/** Returns the first statement that measures a key result. A second one is a finding. */
export function measureOf(keyResult: KeyResult): Measure | undefined {
  observe(keyResult, 'values');
  return keyResult.statements.find(
    (statement): statement is Measure => isTarget(statement) || isLimit(statement) || isZones(statement),
  );
}

/** Returns the metric that a key result measures, if it is linked to one. */
export function metricOf(keyResult: KeyResult): Metric | undefined {
  return keyResult.statements.find(isMeasures)?.metric?.ref;
}

/**
 * Returns the unit that values of a key result inherit if they have none: from another value of its measure, else from
 * the metric.
 */
export function inheritedDimension(keyResult: KeyResult): Dimension | undefined {
  return oncePerCheck(keyResult, findDimension, () => findDimension(keyResult));
}

function findDimension(keyResult: KeyResult): Dimension | undefined {
  const unit = inheritedUnit(keyResult);
  return unit && dimensionOf(unit);
}

/** The unit or the currency of a value. */
export interface WrittenUnit {
  unit?: string;
  currency?: string;
  /** Whether a space is between the number and the unit. */
  isApart: boolean;
}

/** Returns the unit that values of a key result inherit, as its measure or its metric writes it. */
export function inheritedUnit(keyResult: KeyResult): WrittenUnit | undefined {
  const measure = measureOf(keyResult);
  for (const quantity of measure ? quantitiesIn(measure) : []) {
    const { unit, currency, $cstNode } = quantity;
    if (dimensionOf(quantity).kind !== 'plain')
      return { unit, currency, isApart: /\s/.test($cstNode?.text.trim() ?? '') };
  }
  const unit = metricOf(keyResult)?.statements.find(isMetricUnit)?.unit;
  return unit ? { unit, isApart: /^\p{L}/u.test(unit) } : undefined;
}

/** Reads a value of a key result with the inherited unit; undefined if it cannot be read. */
export function valueOf(
  quantity: Quantity | undefined,
  inherited: Dimension | undefined,
): QuantityValue | undefined {
  if (!quantity || meaningsOf(quantity).length > 0) return undefined;
  const reading = readQuantity(quantity, inherited);
  return 'problem' in reading ? undefined : reading;
}

/** A value on a date, as written. */
export interface DatedValue {
  date: IsoDate;
  value?: QuantityValue;
  zone?: string;
  text: string;
}

/** Returns the newest check-in, or reading of the measured metric, up to today. */
export function currentValue(
  keyResult: KeyResult,
  today: IsoDate,
  references: OkrReferences,
): DatedValue | undefined {
  return historyOf(keyResult, references)
    .filter(({ date }) => date <= today)
    .at(-1);
}

/** Returns all values of a key result, from check-ins and from readings of its metric, oldest first. */
export function historyOf(keyResult: KeyResult, references: OkrReferences): readonly DatedValue[] {
  return oncePerCheck(keyResult, collectHistory, () => collectHistory(keyResult, references));
}

function collectHistory(keyResult: KeyResult, references: OkrReferences): DatedValue[] {
  const inherited = inheritedDimension(keyResult);
  const metric = metricOf(keyResult);
  observe(metric, 'values');
  const readings = (metric?.statements ?? []).filter(isMeasurement).flatMap((reading): DatedValue[] => {
    const value = valueOf(reading.value, inherited);
    const { date } = reading;
    return date && isIsoDate(date) && value ? [{ date, value, text: textOf(reading.value) }] : [];
  });
  const checkIns = checkInsOf(keyResult, references).flatMap(({ date, node }): DatedValue[] => {
    const value = valueOf(node.value, inherited);
    if (value) return [{ date, value, text: textOf(node.value) }];
    return node.zone ? [{ date, zone: node.zone, text: node.zone }] : [];
  });
  // Of one day the check-in counts: it is what the team said.
  return [...readings, ...checkIns].sort((left, right) =>
    left.date < right.date ? -1 : left.date > right.date ? 1 : 0,
  );
}

/**
 * Returns a bound as a test of a value. The test returns undefined if the bound is unfinished or the units do not
 * agree.
 */
export function boundHolds(
  bound: Bound,
  value: QuantityValue,
  inherited: Dimension | undefined,
): boolean | undefined {
  if (bound.range) {
    const low = valueOf(bound.low, inherited);
    const high = valueOf(bound.high, inherited);
    return low && high
      ? low.comparable <= value.comparable && value.comparable <= high.comparable
      : undefined;
  }
  const limit = valueOf(bound.value, inherited);
  const test = comparisons[bound.operator?.replace(/\s+/g, '') ?? ''];
  return limit && test ? test(value.comparable, limit.comparable) : undefined;
}

// An operator of two words comes from the parser as one, without the space between them.
const comparisons: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<=': (value, limit) => value <= limit,
  '≤': (value, limit) => value <= limit,
  atmost: (value, limit) => value <= limit,
  '>=': (value, limit) => value >= limit,
  '≥': (value, limit) => value >= limit,
  atleast: (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  below: (value, limit) => value < limit,
  '>': (value, limit) => value > limit,
  above: (value, limit) => value > limit,
  '=': (value, limit) => value === limit,
};

function quantitiesIn(measure: AstNode): Quantity[] {
  return AstUtils.streamAllContents(measure)
    .filter((node): node is Quantity => node.$type === 'Quantity')
    .toArray();
}

function textOf(quantity: Quantity | undefined): string {
  return writtenText(quantity) ?? '';
}
