import type { AstNode } from 'langium';
import {
  isLimit,
  isMeasurement,
  isMeasures,
  isMetricUnit,
  isReach,
  isTarget,
  isZones,
  type KeyResult,
  type Limit,
  type Metric,
  type Quantity,
  type Reach,
  type Target,
  type Zones,
} from '../grammar/generated/ast.js';
import { nodesIn } from '../grammar/tree-walk.js';
import { writtenText } from '../grammar/written-text.js';
import type { OkrReferences } from '../names/references.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { hasCome } from '../observation/today.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { type Dimension, dimensionOf, type QuantityValue, readQuantity } from '../values/quantities.js';
import { meaningsOf } from './ambiguous-number.js';
import { checkInsOf } from './check-ins.js';

/** The measure of a key result: a range, a level to arrive at, a bound or zones. */
export type Measure = Target | Reach | Limit | Zones;

/** Returns the first statement that measures a key result. A second one is a finding. */
export function measureOf(keyResult: KeyResult): Measure | undefined {
  observe(keyResult, 'values');
  return oncePerCheck(keyResult, measureOf, () =>
    keyResult.statements.find(
      (statement): statement is Measure =>
        isTarget(statement) || isReach(statement) || isLimit(statement) || isZones(statement),
    ),
  );
}

/** Returns the metric that a key result measures, if it is linked to one. */
export function metricOf(keyResult: KeyResult): Metric | undefined {
  return oncePerCheck(keyResult, metricOf, () => keyResult.statements.find(isMeasures)?.metric?.ref);
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
  return historyOf(keyResult, references).findLast(({ date }) => hasCome(date, today));
}

/** Returns all values of a key result, from check-ins and from readings of its metric, oldest first. */
export function historyOf(keyResult: KeyResult, references: OkrReferences): readonly DatedValue[] {
  return oncePerCheck(keyResult, collectHistory, () => collectHistory(keyResult, references));
}

function collectHistory(keyResult: KeyResult, references: OkrReferences): DatedValue[] {
  // Of one day the check-in counts: it is what the team said.
  return [...readingValues(keyResult), ...checkInValues(keyResult, references)].sort(byDate);
}

/** Returns the readings of a key result's metric, oldest first. */
export function readingValues(keyResult: KeyResult): DatedValue[] {
  const inherited = inheritedDimension(keyResult);
  const metric = metricOf(keyResult);
  observe(metric, 'values');
  return (metric?.statements ?? [])
    .filter(isMeasurement)
    .flatMap((reading): DatedValue[] => {
      const value = valueOf(reading.value, inherited);
      const { date } = reading;
      return date && isIsoDate(date) && value ? [{ date, value, text: textOf(reading.value) }] : [];
    })
    .sort(byDate);
}

/** Returns the values and zones of a key result's check-ins, oldest first. */
export function checkInValues(keyResult: KeyResult, references: OkrReferences): DatedValue[] {
  const inherited = inheritedDimension(keyResult);
  return checkInsOf(keyResult, references).flatMap(({ date, node }): DatedValue[] => {
    const value = valueOf(node.value, inherited);
    if (value) return [{ date, value, text: textOf(node.value) }];
    return node.zone ? [{ date, zone: node.zone, text: node.zone }] : [];
  });
}

function byDate(left: DatedValue, right: DatedValue): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
}

/** Returns the unit of what is to be reached, as written; undefined for a bound, for zones, and without a unit. */
export function writtenUnit(measure: Measure | undefined): string | undefined {
  if (isTarget(measure)) return measure.target?.unit ?? measure.baseline?.unit;
  return isReach(measure) ? (measure.bound?.value?.unit ?? measure.bound?.high?.unit) : undefined;
}

/** Returns the day that `by` names, as written. */
export function deadlineIn(measure: Measure | undefined): string | undefined {
  return isTarget(measure) || isReach(measure) ? measure.deadline : undefined;
}

function quantitiesIn(measure: AstNode): Quantity[] {
  return nodesIn(measure).filter((node): node is Quantity => node.$type === 'Quantity');
}

function textOf(quantity: Quantity | undefined): string {
  return writtenText(quantity) ?? '';
}
