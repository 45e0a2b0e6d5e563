import {
  isBetter,
  isStretch,
  isTarget,
  type KeyResult,
  type Stretch,
  type Target,
} from '../grammar/generated/ast.js';
import { compatible } from '../values/quantities.js';
import { inheritedDimension, measureOf, metricOf, valueOf } from './measure.js';

/**
 * Why a target requires no change: it equals the baseline (`equal`); by the metric's `better`, the baseline is the
 * better value (`better`); or the stretch is met on the path to the target (`stretch`).
 */
export type AlreadyMet =
  | { because: 'equal'; measure: Target }
  | { because: 'better'; measure: Target; better: 'higher' | 'lower' }
  | { because: 'stretch'; measure: Target; stretch: Stretch; equal: boolean };

/**
 * Finds the part of a key result's range that is met before the cycle begins. Returns undefined if there is none, or if
 * the values cannot be compared.
 */
export function alreadyMetBy(keyResult: KeyResult): AlreadyMet | undefined {
  const measure = measureOf(keyResult);
  if (!isTarget(measure)) return undefined;
  const unit = inheritedDimension(keyResult);
  const from = valueOf(measure.baseline, unit);
  const to = valueOf(measure.target, unit);
  if (!from || !to || !compatible(from.dimension, to.dimension)) return undefined;
  const way = Math.sign(to.comparable - from.comparable);
  if (way === 0) return { because: 'equal', measure };
  const better = metricOf(keyResult)?.statements.find(isBetter)?.direction;
  if (better && way !== wayOf[better]) return { because: 'better', measure, better };
  const stretch = keyResult.statements.find(isStretch);
  const beyond = valueOf(stretch?.value, unit);
  if (!stretch || !beyond || !compatible(beyond.dimension, to.dimension)) return undefined;
  const further = (beyond.comparable - to.comparable) * way;
  return further > 0 ? undefined : { because: 'stretch', measure, stretch, equal: further === 0 };
}

const wayOf = { higher: 1, lower: -1 } as const;
