import {
  type Dropped,
  isDropped,
  isLimit,
  isObjective,
  isScore,
  type KeyResult,
} from '../grammar/generated/ast.js';
import { oncePerCheck } from '../observation/observation.js';
import type { StatusThresholds } from '../project/configuration.js';
import type { Project } from '../project/project.js';

import type { PlanStatus } from '../protocol.js';
import { readShare } from '../values/shares.js';

import { type CheckInSchedule, checkInSchedule } from './cadence.js';
import { confidenceTrend } from './confidence.js';
import { cycleOf, type ElementCycle, endOfGrace, shareElapsed } from './cycle-of.js';
import { measureOf } from './measure.js';
import { expectedProgress, paceOf } from './pace.js';
import { keyResultProgress, metFrom, type Progress, type ProgressContext } from './progress.js';
import { daysText, percentText } from './status-text.js';

/** A status with the numbers that it was computed from. */
export interface StatusReading {
  status: PlanStatus;
  /** A sentence or two that name the numbers. */
  explanation: string;
  progress: Progress;
  /** Progress expected by today, from 0 to 1. */
  expected?: number;
  schedule?: CheckInSchedule;
}

export interface StatusContext extends ProgressContext {
  project: Project;
}

/** From worst to best: of pace and confidence the worse counts. */
const judged = ['off-track', 'at-risk', 'on-track'] as const;
type Judgement = (typeof judged)[number];

/** Returns the status of a key result today. */
export function keyResultStatus(keyResult: KeyResult, context: StatusContext): StatusReading {
  return oncePerCheck(keyResult, readStatus, () => readStatus(keyResult, context), context.today);
}

function readStatus(keyResult: KeyResult, context: StatusContext): StatusReading {
  const progress = keyResultProgress(keyResult, context);
  const given = givenUp(keyResult);
  if (given) return { status: 'dropped', explanation: given, progress };
  const cycle = cycleOf(keyResult, context.project);
  if (!cycle) {
    const explanation =
      'The key result belongs to no cycle with known dates, so there is no expected progress.';
    return { status: 'unknown', explanation, progress };
  }
  const { today } = context;
  if (today < cycle.start) {
    return {
      status: 'not-started',
      explanation: `The cycle ${cycle.name} begins on ${cycle.start}.`,
      progress,
    };
  }
  const schedule = checkInSchedule(keyResult, cycle, context);
  const reading = today > cycle.end ? afterCycle : duringCycle;
  return { progress, schedule, ...reading({ keyResult, cycle, progress, schedule, context }) };
}

interface Facts {
  keyResult: KeyResult;
  cycle: ElementCycle;
  progress: Progress;
  schedule: CheckInSchedule;
  context: StatusContext;
}
type Verdict = Pick<StatusReading, 'status' | 'explanation' | 'expected'>;

function duringCycle({ keyResult, cycle, progress, schedule, context }: Facts): Verdict {
  const thresholds = context.project.configuration.status;
  const gone = shareElapsed(cycle, context.today);
  const early = gone <= thresholds.notStarted;
  const expected = expectedProgress(keyResult, cycle, context.today);
  if (!schedule.last && early) {
    const explanation = `No check-in yet; ${percentText(gone)} of ${cycle.name} has passed.`;
    return { status: 'not-started', explanation, expected };
  }
  if (schedule.missed > 0) return { status: 'stale', explanation: noUpdateText(schedule, progress) };
  if (progress.ratio === undefined) return { status: 'unknown', explanation: progress.explanation };
  const isBound = isLimit(measureOf(keyResult));
  if (progress.ratio >= 1 && !isBound) {
    return { status: 'met', explanation: `${percentText(progress.ratio)}: ${progress.explanation}` };
  }
  // So early, what is expected is smaller than what a number can show; only confidence speaks.
  const pace = early && !isBound ? undefined : paceOf(progress.ratio, expected);
  const confidence = confidenceTrend(keyResult, context)?.latest.value;
  const verdict = judge({ progress: progress.ratio, expected, pace, confidence }, thresholds);
  if (verdict) return { ...verdict, expected };
  return {
    status: 'not-started',
    explanation: `${percentText(gone)} of ${cycle.name} has passed.`,
    expected,
  };
}

/** Judges pace and confidence: the worse of the two, with the numbers of both. */
export function judge(
  numbers: { progress: number; expected: number; pace?: number; confidence?: number },
  thresholds: StatusThresholds,
): { status: Judgement; explanation: string } | undefined {
  const { progress, expected, pace, confidence } = numbers;
  const parts: { judgement: Judgement; text: string }[] = [];
  if (pace !== undefined) {
    const share = `${percentText(progress)} of ${percentText(expected)} expected by today`;
    const judgement = judgementOf(pace, thresholds);
    parts.push({ judgement, text: `${share}: a pace of ${pace.toFixed(2)} is ${textOf(judgement)}.` });
  }
  if (confidence !== undefined) {
    const judgement = judgementOf(confidence, thresholds.confidence);
    parts.push({ judgement, text: `A confidence of ${percentText(confidence)} is ${textOf(judgement)}.` });
  }
  const status = judged.find((one) => parts.some(({ judgement }) => judgement === one));
  return status && { status, explanation: parts.map(({ text }) => text).join(' ') };
}

function judgementOf(value: number, { onTrack, atRisk }: { onTrack: number; atRisk: number }): Judgement {
  return value >= onTrack ? 'on-track' : value >= atRisk ? 'at-risk' : 'off-track';
}

/** After the last day there is nothing left to expect: the score decides, else the last value. */
function afterCycle({ keyResult, cycle, progress, schedule, context }: Facts): Verdict {
  const threshold = metFrom(keyResult);
  const needed = `met from ${percentText(threshold)}`;
  const score = keyResult.statements.find(isScore);
  const scored = score?.value && readShare(score.value);
  if (scored && 'value' in scored) {
    const explanation = `Scored ${percentText(scored.value, threshold)}${score?.date ? ` on ${score.date}` : ''}; ${needed}.`;
    return { status: scored.value >= threshold ? 'met' : 'missed', explanation };
  }
  if (progress.ratio === undefined) return { status: 'unknown', explanation: progress.explanation };
  const ended = `${cycle.name} ended on ${cycle.end}`;
  if (schedule.missed > 0) {
    const explanation = `${ended} without a score, and ${noUpdateText(schedule, progress, cycle.end)}`;
    return { status: context.today <= endOfGrace(cycle) ? 'stale' : 'unknown', explanation };
  }
  const reached = `${ended} at ${percentText(progress.ratio, threshold)}; ${needed}.`;
  if (progress.ratio >= threshold) return { status: 'met', explanation: reached };
  if (context.today > endOfGrace(cycle)) return { status: 'missed', explanation: reached };
  const verdict = judge(
    { progress: progress.ratio, expected: 1, pace: progress.ratio },
    context.project.configuration.status,
  );
  const grace = `The last check-ins and the score are due by ${endOfGrace(cycle)}.`;
  return { status: verdict?.status ?? 'unknown', explanation: `${reached} ${grace}`, expected: 1 };
}

/** Why a key result counts as stale, with the number it was last known by. */
function noUpdateText(schedule: CheckInSchedule, progress: Progress, until?: string): string {
  const { last, since, daysSinceUpdate, interval, source, missed } = schedule;
  const span = `${daysText(daysSinceUpdate)} ${until ? `before ${until}` : 'ago'}`;
  const known = progress.ratio === undefined ? '' : `, at ${percentText(progress.ratio)}`;
  const update = last ? `${last}, ${span}${known}` : `the cycle began on ${since}, ${span}`;
  const due = `the ${source} requires one ${interval}, and ${missed} ${missed === 1 ? 'is' : 'are'} missing`;
  return `${until ? 'no' : 'No'} check-in since ${update}; ${due}.`;
}

/** Says why a key result was dropped: by itself, or together with its objective. */
export function givenUp(keyResult: KeyResult): string | undefined {
  const dropped = dropOf(keyResult);
  if (!dropped) return undefined;
  const what = dropped.$container === keyResult ? 'Dropped' : 'Dropped with its objective';
  return `${what} on ${dropped.date ?? 'an unknown date'}: ${dropped.reason ?? 'no reason'}`;
}

/** Returns the `dropped` statement of a key result: its own, else that of its objective. */
export function dropOf({ statements, $container: parent }: KeyResult): Dropped | undefined {
  return statements.find(isDropped) ?? (isObjective(parent) ? parent.statements.find(isDropped) : undefined);
}

function textOf(judgement: Judgement): string {
  return judgement.replace('-', ' ');
}
