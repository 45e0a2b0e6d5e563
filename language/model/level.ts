import { GrammarUtils } from 'langium';
import {
  type Bound,
  isBetter,
  isReach,
  isTarget,
  type KeyResult,
  type Quantity,
  type Reach,
  type Target,
} from '../grammar/generated/ast.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { hasCome } from '../observation/today.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { IsoDate } from '../values/dates.js';
import { compatible, type QuantityValue } from '../values/quantities.js';
import { boundHolds, boundValues, type Way, wayOfOperator } from './bound.js';
import { clockOf } from './clock.js';
import {
  checkInValues,
  type DatedValue,
  inheritedDimension,
  type Measure,
  measureOf,
  metricOf,
  readingValues,
} from './measure.js';
import type { ProgressContext } from './progress-context.js';

/** What decides in which direction a level is met. */
export type WayReason = 'operator' | 'metric' | 'statement' | 'baseline' | 'zero' | 'default';

/** A level to arrive at: `reach …`, or `to …` without `from`. */
export interface Level {
  measure: Reach | Target;
  /** The level as written, without its keyword. */
  text: string;
  /** The direction in which the level is met; undefined for `between` and `=`. */
  way?: Way;
  /** What decides the direction; undefined without a direction. */
  decidedBy?: WayReason;
  /** The value from which progress is measured; undefined if nobody has reported a value. */
  baseline?: DatedValue & { value: QuantityValue };
  /** Whether the baseline is a reading from the first day that counts for the goal, or from before. */
  isDocumented: boolean;
  /** The value at which progress is complete: of a range the end that is nearer to the baseline. */
  goal: QuantityValue;
  /** Says whether a value meets the level; undefined if the units do not agree. */
  holds(value: QuantityValue): boolean | undefined;
}

/**
 * Returns the level that a key result has to arrive at, with its direction and baseline as they are known today.
 *
 * @returns undefined if the key result is measured in another way, or if the level cannot be read
 */
export function levelOf(keyResult: KeyResult, context: ProgressContext): Level | undefined {
  return oncePerCheck(keyResult, findLevel, () => findLevel(keyResult, context), context.today);
}

function findLevel(keyResult: KeyResult, context: ProgressContext): Level | undefined {
  const measure = asLevel(measureOf(keyResult));
  if (!measure) return undefined;
  const unit = inheritedDimension(keyResult);
  const bound = boundOf(measure);
  const limits = bound && boundValues(bound, unit);
  const [first, last] = limits ?? [];
  if (!bound || !first) return undefined;
  const documented = documentedValue(keyResult, context);
  const baseline = documented ?? firstValue(keyResult, context);
  const known = baseline && compatible(baseline.value.dimension, first.dimension) ? baseline : undefined;
  const direction = directionOf(keyResult, bound, { limit: first, baseline: known?.value }, context);
  return {
    measure,
    text: textOfLevel(measure),
    ...direction,
    ...(known && { baseline: known }),
    isDocumented: known !== undefined && known === documented,
    goal: last && isNearer(last, first, known?.value) ? last : first,
    holds: (value) => boundHolds(bound, value, unit, direction.way),
  };
}

/** Returns a measure that is a level: `reach …`, or `to …` without any `from`; undefined for others, and without a value. */
export function asLevel(measure: Measure | undefined): Reach | Target | undefined {
  if (isReach(measure)) return measure.bound && measure;
  return isTarget(measure) && measure.target && !hasFrom(measure) ? measure : undefined;
}

/** Says whether a range begins with `from`, even an unfinished one. */
export function hasFrom(measure: Target): boolean {
  return (
    measure.unknown ||
    measure.baseline !== undefined ||
    GrammarUtils.findNodeForKeyword(measure.$cstNode, 'from') !== undefined
  );
}

/** Returns the level as written, without its keyword: `>= 90%`. */
export function textOfLevel(measure: Reach | Target): string {
  return (isReach(measure) ? measure.bound : measure.target)?.$cstNode?.text ?? '…';
}

/** Returns the values in a level, as written and in their order. */
export function quantitiesOfLevel({ bound }: Reach): Quantity[] {
  return [bound?.value, bound?.low, bound?.high].filter((value): value is Quantity => value !== undefined);
}

/** Returns the level as a bound; `to X` is a bound without an operator. */
function boundOf(measure: Reach | Target): Bound | undefined {
  if (isReach(measure)) return measure.bound;
  const { target } = measure;
  return target && ({ $type: 'Bound', range: false, value: target } as Bound);
}

type KnownValue = NonNullable<Level['baseline']>;

/** Returns the last reading of the metric on or before the first day that counts for the goal. */
function documentedValue(keyResult: KeyResult, { today, project }: ProgressContext): KnownValue | undefined {
  const start = clockOf(keyResult, project)?.start;
  if (start === undefined) return undefined;
  return readingValues(keyResult)
    .filter((one): one is KnownValue => isKnown(one, today) && one.date <= start)
    .at(-1);
}

/** Returns the first check-in, or without one the first reading of the metric. */
function firstValue(keyResult: KeyResult, { today, references }: ProgressContext): KnownValue | undefined {
  const isPast = (one: DatedValue): one is KnownValue => isKnown(one, today);
  return checkInValues(keyResult, references).find(isPast) ?? readingValues(keyResult).find(isPast);
}

function isKnown({ value, date }: DatedValue, today: IsoDate): boolean {
  return value !== undefined && hasCome(date, today);
}

function isNearer(one: QuantityValue, other: QuantityValue, value: QuantityValue | undefined): boolean {
  if (!value) return false;
  const distance = ({ comparable }: QuantityValue) => Math.abs(comparable - value.comparable);
  return distance(one) < distance(other);
}

/** Decides the direction of a level. The first source that says one decides. */
function directionOf(
  keyResult: KeyResult,
  bound: Bound,
  { limit, baseline }: { limit: QuantityValue; baseline: QuantityValue | undefined },
  { phraseReader }: ProgressContext,
): Pick<Level, 'way' | 'decidedBy'> {
  if (bound.range) return {};
  const stated = wayOfOperator(bound);
  if (stated) return { way: stated, decidedBy: 'operator' };
  if (bound.operator) return {};
  const side = baseline && Math.sign(limit.comparable - baseline.comparable);
  const sources: readonly [WayReason, Way | undefined][] = [
    ['metric', betterWay(keyResult)],
    ['statement', wayInStatement(keyResult.title ?? '', phraseReader)],
    ['baseline', side ? (side > 0 ? 'up' : 'down') : undefined],
    ['zero', limit.comparable === 0 ? 'down' : undefined],
  ];
  const [decidedBy, way] = sources.find(([, found]) => found) ?? ['default', 'up'];
  return { way, decidedBy };
}

/** Returns the direction that a level of this key result has without an operator, for comparisons of its versions. */
export function impliedWay(keyResult: KeyResult, context: ProgressContext): Way | undefined {
  const level = levelOf(keyResult, context);
  if (level && level.decidedBy !== 'operator') return level.way;
  const stated = betterWay(keyResult) ?? wayInStatement(keyResult.title ?? '', context.phraseReader);
  const side = level?.baseline && Math.sign(level.goal.comparable - level.baseline.value.comparable);
  return stated ?? (side ? (side > 0 ? 'up' : 'down') : undefined);
}

/** Returns the direction that is better for the metric of a key result, if the metric states it. */
export function betterWay(keyResult: KeyResult): Way | undefined {
  const metric = metricOf(keyResult);
  observe(metric, 'definition');
  const direction = metric?.statements.find(isBetter)?.direction;
  return direction && (direction === 'higher' ? 'up' : 'down');
}

/** Returns the direction that a statement gives: its number rises or falls, or is at least or at most something. */
export function wayInStatement(statement: string, phrasing: Phrasing): Way | undefined {
  const way = phrasing.directionIn(statement)?.way;
  if (way) return way;
  for (const claim of phrasing.claimsIn(statement).claims) {
    if (claim.kind !== 'bound') continue;
    return claim.quantity.relation === 'at-most' ? 'down' : 'up';
  }
  return undefined;
}
