import {
  isBetter,
  isStretch,
  isTarget,
  type KeyResult,
  type Reach,
  type Stretch,
  type Target,
} from '../grammar/generated/ast.js';
import { compatible, type QuantityValue } from '../values/quantities.js';
import { type Level, levelOf } from './level.js';
import { type DatedValue, inheritedDimension, measureOf, metricOf, valueOf } from './measure.js';
import type { ProgressContext } from './progress-context.js';

/**
 * Why a target requires no change: it equals the baseline (`equal`); by the metric's `better`, the baseline is the
 * better value (`better`); or the stretch is met on the path to the target (`stretch`). Of a level: a reading of the
 * metric from the first day or earlier meets the level (`reading`).
 */
export type AlreadyMet =
  | { because: 'equal'; measure: Target }
  | { because: 'better'; measure: Target; better: 'higher' | 'lower' }
  | { because: 'reading'; measure: Target | Reach; level: Level; reading: DatedValue }
  | { because: 'stretch'; measure: Target | Reach; stretch: Stretch; equal: boolean };

/**
 * Finds the part of a key result's range that is met before the cycle begins. Returns undefined if there is none, or if
 * the values cannot be compared.
 */
export function alreadyMetBy(keyResult: KeyResult, context: ProgressContext): AlreadyMet | undefined {
  const measure = measureOf(keyResult);
  const level = levelOf(keyResult, context);
  if (level) return levelMet(keyResult, level);
  if (!isTarget(measure)) return undefined;
  const unit = inheritedDimension(keyResult);
  const from = valueOf(measure.baseline, unit);
  const to = valueOf(measure.target, unit);
  if (!from || !to || !compatible(from.dimension, to.dimension)) return undefined;
  const way = Math.sign(to.comparable - from.comparable);
  if (way === 0) return { because: 'equal', measure };
  const better = metricOf(keyResult)?.statements.find(isBetter)?.direction;
  if (better && way !== wayOf[better]) return { because: 'better', measure, better };
  return stretchMet(keyResult, measure, to, way);
}

/** Only a reading on or before the first day shows that nothing is left to do: a check-in is work of the team. */
function levelMet(keyResult: KeyResult, level: Level): AlreadyMet | undefined {
  const { measure, baseline, isDocumented } = level;
  if (baseline && isDocumented && level.holds(baseline.value))
    return { because: 'reading', measure, level, reading: baseline };
  return level.way && stretchMet(keyResult, measure, level.goal, level.way === 'up' ? 1 : -1);
}

/** @param way 1 for a number that should rise, -1 for one that should fall */
function stretchMet(
  keyResult: KeyResult,
  measure: Target | Reach,
  to: QuantityValue,
  way: number,
): AlreadyMet | undefined {
  const stretch = keyResult.statements.find(isStretch);
  const beyond = valueOf(stretch?.value, inheritedDimension(keyResult));
  if (!stretch || !beyond || !compatible(beyond.dimension, to.dimension)) return undefined;
  const further = (beyond.comparable - to.comparable) * way;
  return further > 0 ? undefined : { because: 'stretch', measure, stretch, equal: further === 0 };
}

const wayOf = { higher: 1, lower: -1 } as const;
