import { isDropped, isKeyResult, isLimit, type KeyResult, type Objective } from '../grammar/generated/ast.js';
import { isOver } from '../observation/today.js';
import { say } from '../values/say.js';
import { confidenceTrend } from './confidence.js';
import { cycleOf, type ElementCycle, endOfGrace } from './cycle-of.js';
import { judge, tooEarly } from './judgement.js';
import { measureOf } from './measure.js';
import { paceOf } from './pace.js';
import { objectiveMetFrom, objectiveProgress, type Progress, weightOf } from './progress.js';
import { type Grade, gradeOf, scoreText } from './score.js';
import { keyResultStatus, type StatusContext, type StatusReading } from './status.js';
import { percentText } from './status-text.js';

/**
 * Computes the status of an objective from its key results by weight: progress, expected progress and confidence are
 * weighted means of the known values, and are judged as for a key result. If key results with half of the weight are
 * stale, the objective is stale; if any is stale, it is at risk at best. A bound has to hold until the end, so an
 * objective with a bound is not met earlier. After the end, the grade decides if all open key results are scored. Key results in their first tenth do not count for the objective's pace.
 */
export function objectiveStatus(objective: Objective, context: StatusContext): StatusReading {
  const progress = objectiveProgress(objective, context);
  const { status, explanation, expected } = verdictOn(objective, progress, context);
  return { status, explanation, progress, expected };
}

type Verdict = Pick<StatusReading, 'status' | 'explanation' | 'expected'>;

/** What the verdict on an objective rests on. */
interface RollUp {
  progress: Progress;
  /** The ratio of progress from which the objective is met. */
  threshold: number;
  /** The grade from the scores of its key results. */
  grade: Grade | undefined;
  /** Its key results that still count. */
  parts: readonly Part[];
  stale: readonly Part[];
  cycle: ElementCycle;
  context: StatusContext;
}

interface Part extends Omit<StatusReading, 'schedule'> {
  weight: number;
  confidence: number | undefined;
  /** Whether it has to stay within a bound. */
  isBound: boolean;
}

function verdictOn(objective: Objective, progress: Progress, context: StatusContext): Verdict {
  const dropped = objective.statements.find(isDropped);
  if (dropped) {
    const explanation = say`Dropped on ${dropped.date ?? say`an unknown date`}: ${dropped.reason ?? say`no reason`}`;
    return { status: 'dropped', explanation };
  }
  const cycle = cycleOf(objective, context.project);
  if (!cycle)
    return { status: 'unknown', explanation: say`The objective belongs to no cycle with known dates.` };
  const parts = objective.statements.filter(isKeyResult).flatMap((keyResult) => partOf(keyResult, context));
  if (parts.length === 0) return { status: 'unknown', explanation: say`The objective has no key result.` };
  const stale = parts.filter(({ status }) => status === 'stale');
  const threshold = objectiveMetFrom(objective);
  const grade = gradeOf(objective);
  const rollUp = { progress, threshold, grade, parts, stale, cycle, context };
  const verdict =
    notStarted(rollUp) ?? ended(rollUp) ?? mostlyStale(rollUp) ?? met(rollUp) ?? judgedByNumbers(rollUp);
  return guarded(verdict, rollUp);
}

/** Returns a key result that still counts; none for one that was dropped. */
function partOf(keyResult: KeyResult, context: StatusContext): Part[] {
  const { status, progress, expected, isEarly, isGuardBroken, explanation } = keyResultStatus(
    keyResult,
    context,
  );
  if (status === 'dropped') return [];
  const confidence = confidenceTrend(keyResult, context)?.latest.value;
  const isBound = isLimit(measureOf(keyResult));
  const weight = weightOf(keyResult);
  // Named one by one: spread syntax takes several times as long.
  return [{ status, explanation, progress, expected, isEarly, isGuardBroken, weight, confidence, isBound }];
}

/** A broken guard of a key result allows at risk at best; once the days of grace are over, the objective is missed. */
function guarded(verdict: Verdict, { parts, cycle, context }: RollUp): Verdict {
  const broken = parts.filter(({ isGuardBroken }) => isGuardBroken);
  if (broken.length === 0) return verdict;
  const text =
    broken.length === 1
      ? say`1 of ${parts.length} key results breaks a guard.`
      : say`${broken.length} of ${parts.length} key results break a guard.`;
  const explanation = `${verdict.explanation} ${text}`;
  if (verdict.status !== 'met' && verdict.status !== 'on-track') return { ...verdict, explanation };
  const isLate = verdict.status === 'met' && isOver(endOfGrace(cycle), context.today);
  return { ...verdict, explanation, status: isLate ? 'missed' : 'at-risk' };
}

function notStarted({ parts }: RollUp): Verdict | undefined {
  if (parts.some(({ status }) => status !== 'not-started')) return undefined;
  return { status: 'not-started', explanation: parts[0]?.explanation ?? '' };
}

/** After the last day of the cycle: met or, once the days of grace are over, missed. */
function ended(rollUp: RollUp): Verdict | undefined {
  const { progress, threshold, grade, cycle, context } = rollUp;
  if (!isOver(cycle.end, context.today)) return undefined;
  if (grade && grade.scored === grade.open) {
    const explanation = say`Graded ${scoreText(grade.value)}, the weighted mean of its scores; met from ${scoreText(threshold)}.`;
    return { status: grade.value >= threshold ? 'met' : 'missed', explanation };
  }
  if (progress.ratio === undefined) return undefined;
  if (progress.ratio >= threshold) return { status: 'met', explanation: rolledUpText(rollUp) };
  if (!isOver(endOfGrace(cycle), context.today)) return undefined;
  return { status: 'missed', explanation: rolledUpText(rollUp) };
}

function mostlyStale(rollUp: RollUp): Verdict | undefined {
  const { stale, parts } = rollUp;
  if (stale.length === 0 || weightIn(stale) * 2 < weightIn(parts)) return undefined;
  return { status: 'stale', explanation: staleText(rollUp) };
}

/** Before the end of the cycle. A bound has to hold until then. */
function met(rollUp: RollUp): Verdict | undefined {
  const { progress, stale, parts } = rollUp;
  const isWhole = progress.ratio !== undefined && progress.ratio >= 1;
  if (!isWhole || stale.length > 0 || parts.some(({ isBound }) => isBound)) return undefined;
  return { status: 'met', explanation: rolledUpText(rollUp) };
}

function judgedByNumbers(rollUp: RollUp): Verdict {
  const { progress, parts, stale, context } = rollUp;
  const unknown: Verdict = { status: 'unknown', explanation: progress.explanation };
  if (progress.ratio === undefined) return unknown;
  const early = parts.filter(({ isEarly }) => isEarly);
  const verdict =
    judge(numbersOf(rollUp), context.project.configuration.status) ??
    (early.length > 0 ? tooEarly(say`its key results have hardly begun`) : undefined);
  if (!verdict) return unknown;
  const below = early.filter((part) => part.progress.ratio !== undefined && part.progress.ratio < 0);
  const isHeldBack = stale.length > 0 || below.length > 0;
  const status = isHeldBack && verdict.status === 'on-track' ? 'at-risk' : verdict.status;
  const notes = [staleText(rollUp), belowStartText(below, rollUp)];
  const explanation = [verdict.explanation, ...notes].filter(Boolean).join(' ');
  return { status, explanation, expected: weightedMean(parts, expectedOf) };
}

/** Returns the numbers to judge: the pace of the key results after their first tenth, and the confidence in all. */
function numbersOf({ progress, parts }: RollUp): Parameters<typeof judge>[0] {
  const judged = parts.filter(({ isEarly }) => !isEarly);
  const expected = weightedMean(judged, expectedOf);
  const reached =
    judged.length === parts.length
      ? progress.ratio
      : weightedMean(judged, (part) => clipped(part.progress.ratio));
  const pace = expected === undefined || reached === undefined ? undefined : paceOf(reached, expected);
  return {
    progress: reached ?? 0,
    expected: expected ?? 0,
    ...(pace !== undefined && { pace }),
    confidence: weightedMean(parts, (part) => part.confidence),
  };
}

function expectedOf({ expected, status }: Part): number | undefined {
  return expected ?? (status === 'met' ? 1 : undefined);
}

function clipped(ratio: number | undefined): number | undefined {
  return ratio === undefined ? undefined : Math.min(1, Math.max(0, ratio));
}

function rolledUpText({ progress, threshold }: RollUp): string {
  const ratio = percentText(progress.ratio ?? 0, threshold);
  return say`${ratio} over its key results; met from ${percentText(threshold)}.`;
}

/** How many key results are stale, as a sentence; empty if none is. */
function staleText({ stale, parts }: RollUp): string {
  if (stale.length === 0) return '';
  return stale.length === 1
    ? say`1 of ${parts.length} key results is stale.`
    : say`${stale.length} of ${parts.length} key results are stale.`;
}

/** Writes a sentence with the number of key results below their baseline; empty if there is none. */
function belowStartText(below: readonly Part[], { parts }: RollUp): string {
  if (below.length === 0) return '';
  return below.length === 1
    ? say`1 of ${parts.length} key results is below its baseline.`
    : say`${below.length} of ${parts.length} key results are below their baseline.`;
}

function weightIn(parts: readonly { weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** Returns the weighted mean of the parts with a known value; undefined if there is none. */
export function weightedMean<Part extends { weight: number }>(
  parts: readonly Part[],
  valueOf: (part: Part) => number | undefined,
): number | undefined {
  const known = parts.flatMap((part) => {
    const value = valueOf(part);
    return value === undefined ? [] : [{ weight: part.weight, value }];
  });
  if (known.length === 0) return undefined;
  return known.reduce((sum, { weight, value }) => sum + weight * value, 0) / weightIn(known);
}
