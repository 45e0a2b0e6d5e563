import {
  isChanged,
  isLimit,
  isReach,
  isTarget,
  type KeyResult,
  type Quantity,
} from '../grammar/generated/ast.js';
import { compatible, type Dimension } from '../values/quantities.js';
import { measureOf, valueOf } from './measure.js';
import type { MeasuredValue } from './measured-value.js';

/** The numbers of a measure: a target, with the baseline if it is known, or one bound. */
export interface MeasuredWay {
  isBound: boolean;
  from?: MeasuredValue;
  to: MeasuredValue;
}

/**
 * Returns the numbers of a key result's measure.
 *
 * @param unit the unit that values inherit if they have none
 * @returns undefined if the measure has no number or two bounds, or if its units contradict each other
 */
export function measuredWayOf(keyResult: KeyResult, unit: Dimension | undefined): MeasuredWay | undefined {
  const measure = measureOf(keyResult);
  if (isLimit(measure)) {
    const to = measure.bound?.range ? undefined : readValue(measure.bound?.value, unit);
    return to && { isBound: true, to };
  }
  if (isReach(measure)) {
    const to = measure.bound?.range ? undefined : readValue(measure.bound?.value, unit);
    return to && { isBound: false, to };
  }
  if (!isTarget(measure)) return undefined;
  const [from, to] = [readValue(measure.baseline, unit), readValue(measure.target, unit)];
  if (!to || (from && !compatible(from.value.dimension, to.value.dimension))) return undefined;
  return { isBound: false, ...(from && { from }), to };
}

/**
 * Returns the measures of a key result before the changes that it records: every combination of the recorded values.
 *
 * @param unit the unit that values inherit if they have none
 */
export function recordedWaysOf(keyResult: KeyResult, unit: Dimension | undefined): MeasuredWay[] {
  const now = measuredWayOf(keyResult, unit);
  if (!now) return [];
  const recorded = (part: string): MeasuredValue[] =>
    keyResult.statements
      .filter(isChanged)
      .filter(({ what }) => what === part)
      .flatMap(({ oldValue, oldBound }) => readValue(oldValue ?? oldBound?.value, unit) ?? []);
  const ends = [now.to, ...recorded(now.isBound ? 'limit' : 'target')];
  const starts = now.isBound ? [] : recorded('baseline');
  const ways = [now.from, ...starts].flatMap((from) =>
    ends.map((to): MeasuredWay => ({ isBound: now.isBound, ...(from && { from }), to })),
  );
  return ways.filter(({ from, to }) => from !== now.from || to !== now.to);
}

function readValue(node: Quantity | undefined, unit: Dimension | undefined): MeasuredValue | undefined {
  const value = valueOf(node, unit);
  return node && value && { node, value };
}
