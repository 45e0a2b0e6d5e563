import {
  type Guard,
  isGuard,
  isMeasurement,
  isMetric,
  isMetricUnit,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { hasCome } from '../observation/today.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { type Dimension, dimensionOf } from '../values/quantities.js';
import { say } from '../values/say.js';
import { boundHolds } from './bound.js';
import { currentValue, type DatedValue, inheritedDimension, valueOf } from './measure.js';
import type { ProgressContext } from './progress-context.js';

/** A guard of a key result, with the newest value of what it guards. */
export interface GuardReading {
  guard: Guard;
  /** As written: `rating >= 4.6 points`. */
  text: string;
  /** The newest value up to today; undefined if there is none. */
  current?: DatedValue;
  /** Whether the value satisfies the bound; undefined without a value, and if the two cannot be compared. */
  holds?: boolean;
}

/** Reads the guards of a key result today, in the order of the text. Guards without a name or a bound are left out. */
export function guardsOf(keyResult: KeyResult, context: ProgressContext): readonly GuardReading[] {
  return oncePerCheck(keyResult, readGuards, () => readGuards(keyResult, context), context.today);
}

function readGuards(keyResult: KeyResult, context: ProgressContext): GuardReading[] {
  observe(keyResult, 'values');
  return keyResult.statements.filter(isGuard).flatMap((guard): GuardReading[] => {
    const { target, bound } = guard;
    if (!target || !bound) return [];
    const text = guardText(guard);
    const goal = target.ref;
    if (!goal || goal === keyResult) return [{ guard, text }];
    const current = isMetric(goal)
      ? currentReading(goal, context.today)
      : currentValue(goal, context.today, context.references);
    if (!current?.value) return [{ guard, text }];
    const holds = boundHolds(bound, current.value, dimensionOfGuarded(goal));
    return [{ guard, text, current, ...(holds !== undefined && { holds }) }];
  });
}

/** Writes a guard on one line, without its keyword. */
export function guardText({ target, bound }: Guard): string {
  return `${target?.$refText ?? '…'} ${bound?.$cstNode?.text.replace(/\s+/g, ' ') ?? '…'}`;
}

/** Returns the unit that values of a metric or key result have if they are written without one. */
export function dimensionOfGuarded(goal: KeyResult | Metric): Dimension | undefined {
  observe(goal, 'values');
  if (!isMetric(goal)) return inheritedDimension(goal);
  const unit = goal.statements.find(isMetricUnit)?.unit;
  return unit ? dimensionOf({ unit }) : undefined;
}

/** Returns the newest reading of a metric up to today. */
function currentReading(metric: Metric, today: IsoDate): DatedValue | undefined {
  const unit = dimensionOfGuarded(metric);
  return metric.statements
    .filter(isMeasurement)
    .flatMap(({ date, value: written }): DatedValue[] => {
      const value = valueOf(written, unit);
      if (!date || !isIsoDate(date) || !hasCome(date, today) || !value) return [];
      return [{ date, value, text: written?.$cstNode?.text ?? '' }];
    })
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
    .at(-1);
}

/** Says which guards are broken, and which have no value yet, in a sentence each; empty if there is nothing to say. */
export function guardSentences(guards: readonly GuardReading[]): string[] {
  return guards.flatMap(({ text, current, holds }) => {
    if (holds === false) return [say`The guard ${text} is broken: ${current?.text} on ${current?.date}.`];
    if (holds === true) return [];
    return [
      current
        ? say`The guard ${text} has no value that can be compared.`
        : say`The guard ${text} has no value yet.`,
    ];
  });
}

/** Says whether a key result breaks one of its guards today. */
export function breaksGuard(keyResult: KeyResult, context: ProgressContext): boolean {
  return guardsOf(keyResult, context).some(({ holds }) => holds === false);
}
