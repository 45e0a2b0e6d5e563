import {
  type Expect,
  isBound,
  isCheckIn,
  isCheckInEntry,
  isExpectedPoint,
  isGuard,
  isKeyResult,
  isLimit,
  isMeasurement,
  isMetric,
  isMetricUnit,
  isReach,
  isStretch,
  isTarget,
  type KeyResult,
  type Metric,
  type MetricUnit,
  type Quantity,
} from '../grammar/generated/ast.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { type Dimension, dimensionOf } from '../values/quantities.js';
import { guardedGoal, reportedGoal } from './link-targets.js';
import { measureOf, metricOf } from './measure.js';

/** The place that sets the unit of the values of a key result or metric. */
export interface UnitSource {
  node: Quantity | MetricUnit;
  dimension: Dimension;
}

/**
 * Finds the place that sets the unit of a key result's values: the first value of its measure with a unit, else the
 * measured metric. A measure of bare numbers also sets the unit: there is none.
 */
export function unitSourceOf(keyResult: KeyResult): UnitSource | undefined {
  const values = measuredValues(keyResult).map(asSource);
  const named = values.find(({ dimension }) => dimension.kind !== 'plain');
  const metric = metricOf(keyResult);
  return named ?? (metric && declaredUnit(metric)) ?? values[0];
}

/** Finds the place that sets the unit of a metric's values: `unit`, else the first reading with a unit. */
export function unitSourceOfMetric(metric: Metric): UnitSource | undefined {
  observe(metric, 'values');
  return oncePerCheck(metric, unitSourceOfMetric, () => findUnitSource(metric));
}

function findUnitSource(metric: Metric): UnitSource | undefined {
  const readings = metric.statements.filter(isMeasurement).flatMap(({ value }) => value ?? []);
  return declaredUnit(metric) ?? readings.map(asSource).find(({ dimension }) => dimension.kind !== 'plain');
}

/** Returns the key result or metric of a value; undefined for the progress of work and for records of old values. */
export function measuredElement(value: Quantity): KeyResult | Metric | undefined {
  const statement = isBound(value.$container) ? value.$container.$container : value.$container;
  if (isExpectedPoint(statement)) return keyResultOf(statement.$container);
  if (isGuard(statement)) return guardedGoal(statement);
  if (isCheckInEntry(statement)) {
    const target = reportedGoal(statement);
    return isKeyResult(target) ? target : undefined;
  }
  const holds =
    isTarget(statement) ||
    isReach(statement) ||
    isLimit(statement) ||
    isStretch(statement) ||
    isCheckIn(statement) ||
    isMeasurement(statement);
  const element = holds ? statement.$container : undefined;
  return isKeyResult(element) || isMetric(element) ? element : undefined;
}

function keyResultOf({ $container }: Expect): KeyResult | undefined {
  return isKeyResult($container) ? $container : undefined;
}

/** Returns baseline and target, or the values of the bound, in the order of the text. */
export function measuredValues(keyResult: KeyResult): Quantity[] {
  const measure = measureOf(keyResult);
  const values = isTarget(measure)
    ? [measure.baseline, measure.target]
    : isLimit(measure) || isReach(measure)
      ? [measure.bound?.value, measure.bound?.low, measure.bound?.high]
      : [];
  return values.filter((value): value is Quantity => value !== undefined);
}

function declaredUnit(metric: Metric): UnitSource | undefined {
  const node = metric.statements.find(isMetricUnit);
  return node?.unit ? { node, dimension: dimensionOf({ unit: node.unit }) } : undefined;
}

function asSource(node: Quantity): UnitSource {
  return { node, dimension: dimensionOf(node) };
}
