import {
  type Initiative,
  isAmbition,
  isDropped,
  isKeyResult,
  isLimit,
  isObjective,
  isReach,
  isStatus,
  isTarget,
  isWeight,
  type KeyResult,
  type Limit,
  type Objective,
  type Target,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { hasCome } from '../observation/today.js';
import { compatible, readNumber } from '../values/quantities.js';
import { say, translated } from '../values/say.js';
import { boundHolds } from './bound.js';
import { checkInsOf } from './check-ins.js';
import { type Level, levelOf } from './level.js';
import { currentValue, type DatedValue, inheritedDimension, measureOf, valueOf } from './measure.js';
import { isSumOfParts, openParts } from './parts.js';
import type { ProgressContext } from './progress-context.js';

export type { ProgressContext } from './progress-context.js';

/** The progress of an element. Without a ratio the progress is unknown, and the explanation says why. */
export interface Progress {
  /** 0 at the baseline, 1 at the target; below 0 and above 1 are possible and are shown, never counted. */
  ratio?: number;
  explanation: string;
}

/** Success of a zone where no number measures: a commitment met is a third, the target 0.7, the stretch 1. */
const zoneRatios: Readonly<Record<string, number>> = { commit: 0.3, target: 0.7, stretch: 1 };

/**
 * Computes the progress of a key result: `(current − from) / (to − from)`, also for falling numbers; of a level 1 while
 * it is met; 1 or 0 for a bound; 0.3, 0.7 or 1 for zones. *Current* is the newest check-in or reading up to today.
 */
export function keyResultProgress(keyResult: KeyResult, context: ProgressContext): Progress {
  const { today, references } = context;
  const compute = (): Progress => {
    const current = currentValue(keyResult, today, references);
    const { ratio, explain } = explainedProgress(keyResult, current, context);
    const explanation = explain();
    return ratio === undefined ? { explanation } : { ratio, explanation };
  };
  return oncePerCheck(keyResult, keyResultProgress, compute, today);
}

/**
 * Computes the ratio of the progress of a key result for a given current value. A history has one for each of its days, and nobody
 * explains them.
 */
export function ratioAt(
  keyResult: KeyResult,
  current: DatedValue | undefined,
  context: ProgressContext,
): number | undefined {
  return explainedProgress(keyResult, current, context).ratio;
}

/** A progress whose explanation is not said yet. */
interface ExplainedProgress {
  ratio?: number;
  explain(): string;
}

function explainedProgress(
  keyResult: KeyResult,
  current: DatedValue | undefined,
  context: ProgressContext,
): ExplainedProgress {
  const measure = measureOf(keyResult);
  if (!measure) return { explain: () => say`Unknown: the key result has no measure.` };
  const level = levelOf(keyResult, context);
  if (level) return levelProgress(level, current);
  if (isReach(measure)) return { explain: () => say`Unknown: the level is missing.` };
  if (isTarget(measure)) return rangeProgress(keyResult, measure, current);
  if (isLimit(measure)) return boundProgress(keyResult, measure, current);
  if (!current?.zone) return { ratio: 0, explain: () => say`No zone is reached yet.` };
  return {
    ratio: zoneRatios[current.zone] ?? 0,
    explain: () => say`The zone ${current.zone} is reached since ${current.date}.`,
  };
}

/**
 * Computes the progress of an objective: the weighted mean of its key results with known progress. Initiatives never
 * count: if all work is done and nothing has changed, the progress is 0 %.
 */
export function objectiveProgress(objective: Objective, context: ProgressContext): Progress {
  const counted = objective.statements
    .filter(isKeyResult)
    .filter((keyResult) => !keyResult.statements.some(isDropped))
    .map((keyResult) => ({ weight: weightOf(keyResult), progress: keyResultProgress(keyResult, context) }));
  if (counted.length === 0) return { explanation: say`Unknown: the objective has no key result.` };
  const ratio = meanProgress(counted.map(({ weight, progress }) => ({ weight, ratio: progress.ratio })));
  if (ratio === undefined) return { explanation: say`Unknown: no key result has a known progress.` };
  const known = counted.filter(({ progress }) => progress.ratio !== undefined).length;
  const unknown = counted.length - known;
  const rest = unknown > 0 ? moreUnknown(unknown) : '';
  const results = known === 1 ? say`its one key result` : say`${known} key results`;
  return {
    ratio,
    explanation: say`The weighted mean of ${results}; initiatives never count.${rest}`,
  };
}

/** Returns the weighted mean of the known ratios, each limited to 0 to 1; undefined if none is known. */
export function meanProgress(
  parts: readonly { weight: number; ratio: number | undefined }[],
): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { weight, ratio } of parts) {
    if (ratio === undefined) continue;
    sum += weight * Math.min(1, Math.max(0, ratio));
    weights += weight;
  }
  return weights === 0 ? undefined : roundBinary(sum / weights);
}

/**
 * Returns the progress of work, which never counts as progress of a goal: the newest reported share, or the state. Work
 * without a status and a check-in of its own is at the mean of its parts.
 */
export function initiativeProgress(initiative: Initiative, context: ProgressContext): Progress {
  const reports = checkInsOf(initiative, context.references).filter(({ date }) =>
    hasCome(date, context.today),
  );
  if (reports.length === 0 && isSumOfParts(initiative)) return progressOfParts(initiative, context);
  const state = initiativeState(initiative, context);
  if (state === 'done') return { ratio: 1, explanation: say`The work is done.` };
  const share = reports
    .map(({ node }) => valueOf(node.value, { kind: 'share' }))
    .filter((value) => value?.dimension.kind === 'share')
    .at(-1);
  if (share) return { ratio: share.amount / 100, explanation: say`${share.amount}% of the work is done.` };
  return {
    explanation: state ? say`The work is ${translated(state)}.` : say`There is no report on this work yet.`,
  };
}

/** The mean of the parts: 1 if done, 0 if planned; active parts without a number are left out. */
function progressOfParts(initiative: Initiative, context: ProgressContext): Progress {
  const parts = openParts(initiative);
  const known = parts.flatMap((part) => {
    const isPlanned = initiativeState(part, context) === 'planned';
    const ratio = initiativeProgress(part, context).ratio ?? (isPlanned ? 0 : undefined);
    return ratio === undefined ? [] : [ratio];
  });
  if (known.length === 0) return { explanation: say`Unknown: no part has a known progress.` };
  const sum = known.reduce((total, ratio) => total + ratio, 0);
  const unknown = parts.length - known.length;
  const rest = unknown > 0 ? moreUnknown(unknown) : '';
  const noun = known.length === 1 ? say`one part` : say`${known.length} parts`;
  return { ratio: roundBinary(sum / known.length), explanation: say`The mean of ${noun}.${rest}` };
}

/** Returns the state of work: from the newest check-in, else its `status`, else from its parts. */
export function initiativeState(initiative: Initiative, context: ProgressContext): string | undefined {
  const newest = checkInsOf(initiative, context.references)
    .filter(({ date }) => hasCome(date, context.today))
    .at(-1);
  const own = newest?.node.state ?? initiative.statements.find(isStatus)?.state;
  if (own || newest || !isSumOfParts(initiative)) return own;
  const states = new Set(openParts(initiative).map((part) => initiativeState(part, context)));
  const [only] = states;
  return states.size === 1 && (only === 'done' || only === 'planned') ? only : 'active';
}

/**
 * The progress from which an objective is met: 0.7 if it is aspirational, because it was meant to be out of reach; else
 * 1.
 */
export function objectiveMetFrom(objective: Objective): number {
  return objective.statements.find(isAmbition)?.kind === 'aspirational' ? metAspirationalFrom : 1;
}

/** The progress, or score, from which a key result counts as met after its cycle: that of its objective, else 1. */
export function metFrom(keyResult: KeyResult): number {
  return isObjective(keyResult.$container) ? objectiveMetFrom(keyResult.$container) : 1;
}

const metAspirationalFrom = 0.7;

/** Returns the weight of a key result in its objective; 1 if it has none. */
export function weightOf(keyResult: KeyResult): number {
  observe(keyResult, 'values');
  const written = keyResult.statements.find(isWeight)?.value;
  const reading = written === undefined ? undefined : readNumber(written);
  return reading && 'value' in reading && reading.value > 0 ? reading.value : 1;
}

function rangeProgress(
  keyResult: KeyResult,
  measure: Target,
  current: DatedValue | undefined,
): ExplainedProgress {
  const inherited = inheritedDimension(keyResult);
  const from = valueOf(measure.baseline, inherited);
  const to = valueOf(measure.target, inherited);
  if (measure.unknown) return { explain: () => say`Unknown: the baseline is not known yet.` };
  if (!from || !to)
    return { explain: () => say`Unknown: ${from ? say`the target` : say`the baseline`} is missing.` };
  if (from.comparable === to.comparable)
    return { explain: () => say`Unknown: the target equals the baseline.` };
  if (!current?.value) return { ratio: 0, explain: () => say`No check-in yet.` };
  const units = [from, to, current.value].map((value) => value.dimension);
  if (!units.every((unit) => compatible(unit, units[0] as typeof unit))) {
    return { explain: () => say`Unknown: the values have different units.` };
  }
  const ratio = roundBinary((current.value.comparable - from.comparable) / (to.comparable - from.comparable));
  return {
    ratio,
    explain: () => {
      const way = `${writtenText(measure.baseline)} → ${writtenText(measure.target)}`;
      return say`${current.text} on ${current.date}, on the way ${way}.`;
    },
  };
}

/** The most that is shown for a level that is not met. */
const almostMet = 0.99;

/** Computes the progress towards a level: 1 exactly while the value meets the level; else the share of the way from the baseline. */
function levelProgress(level: Level, current: DatedValue | undefined): ExplainedProgress {
  if (!current?.value) return { explain: () => say`Unknown: no check-in yet.` };
  const { baseline, goal, text } = level;
  const holds = level.holds(current.value);
  const now = () => say`${current.text} on ${current.date}`;
  if (holds === undefined || !baseline)
    return { explain: () => say`Unknown: the values have different units.` };
  if (holds) return { ratio: 1, explain: () => say`The level ${text} is reached: ${now()}.` };
  const from = baseline.value.comparable;
  const isBehind = level.holds(baseline.value) || from === goal.comparable;
  const ratio = isBehind ? 0 : (current.value.comparable - from) / (goal.comparable - from);
  const explain = () => say`${now()}, on the way from ${baseline.text} on ${baseline.date} to ${text}.`;
  return { ratio: Math.min(almostMet, roundBinary(ratio)), explain };
}

function boundProgress(
  keyResult: KeyResult,
  { bound }: Limit,
  current: DatedValue | undefined,
): ExplainedProgress {
  if (!current?.value || !bound) return { explain: () => say`Unknown: no check-in yet.` };
  const holds = boundHolds(bound, current.value, inheritedDimension(keyResult));
  if (holds === undefined)
    return { explain: () => say`Unknown: the bound cannot be compared with the value.` };
  const verdict = () => (holds ? say`holds` : say`is broken`);
  return {
    ratio: holds ? 1 : 0,
    explain: () => say`The bound ${verdict()}: ${current.text} on ${current.date}.`,
  };
}

/** Seven tenths must be 0.7, or thresholds that people write would be missed by what binary numbers cannot hold. */
function roundBinary(ratio: number): number {
  return Number(ratio.toPrecision(12));
}

/** How many parts are left out, as a sentence behind another one. */
function moreUnknown(count: number): string {
  return count === 1 ? say` 1 more is unknown and left out.` : say` ${count} more are unknown and left out.`;
}
