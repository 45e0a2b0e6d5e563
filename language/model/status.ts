import { isLimit, isScore, type KeyResult } from '../grammar/generated/ast.js';
import { oncePerCheck } from '../observation/observation.js';
import { hasCome, isOver } from '../observation/today.js';
import type { PlanStatus } from '../protocol.js';
import { say } from '../values/say.js';
import { readShare } from '../values/shares.js';
import { type CheckInSchedule, checkInSchedule, isAtStart } from './cadence.js';
import { dueText } from './cadence-text.js';
import { clockOf, type GoalClock, passedText, sinceBegunText } from './clock.js';
import { confidenceTrend } from './confidence.js';
import { endOfGrace } from './cycle-of.js';
import { dropOf } from './drop.js';
import { guardSentences, guardsOf } from './guards.js';
import { judge, tooEarly } from './judgement.js';
import { measureOf } from './measure.js';
import { expectedProgress, paceOf } from './pace.js';
import { keyResultProgress, metFrom, type Progress, type ProgressContext } from './progress.js';
import { daysAgoText, daysText, percentText } from './status-text.js';

/** A status with the numbers that it was computed from. */
export interface StatusReading {
  status: PlanStatus;
  /** A sentence or two that name the numbers. */
  explanation: string;
  progress: Progress;
  /** Progress expected by today, from 0 to 1. */
  expected?: number;
  schedule?: CheckInSchedule;
  /** Says whether it is too early to judge the pace; then the pace does not count for the objective. */
  isEarly?: boolean;
  /** Whether one of its guards is broken today. */
  isGuardBroken?: boolean;
}

export type StatusContext = ProgressContext;

/** Returns the status of a key result today. */
export function keyResultStatus(keyResult: KeyResult, context: StatusContext): StatusReading {
  return oncePerCheck(keyResult, readStatus, () => readStatus(keyResult, context), context.today);
}

function readStatus(keyResult: KeyResult, context: StatusContext): StatusReading {
  const progress = keyResultProgress(keyResult, context);
  const given = givenUp(keyResult);
  if (given) return { status: 'dropped', explanation: given, progress };
  const clock = clockOf(keyResult, context.project);
  if (!clock) {
    const explanation = say`The key result belongs to no cycle with known dates, so there is no expected progress.`;
    return { status: 'unknown', explanation, progress };
  }
  const { today } = context;
  if (!hasCome(clock.start, today)) {
    return { status: 'not-started', explanation: aheadText(clock), progress, isEarly: true };
  }
  const schedule = checkInSchedule(keyResult, clock, context);
  const hasEnded = isOver(clock.end, today);
  const reading = hasEnded ? afterCycle : isAtStart(clock, context) ? atStart : duringCycle;
  const verdict = reading({ keyResult, clock, progress, schedule, context });
  const { status, explanation, expected, isEarly, isGuardBroken } = guarded(
    verdict,
    keyResult,
    hasEnded,
    context,
  );
  // Named one by one: spread syntax takes several times as long.
  return { status, explanation, progress, schedule, expected, isEarly, isGuardBroken };
}

/** A broken guard allows at risk at best, and after the end nothing but missed, whatever the score. */
function guarded(verdict: Verdict, keyResult: KeyResult, hasEnded: boolean, context: StatusContext): Verdict {
  const guards = guardsOf(keyResult, context);
  if (guards.length === 0) return verdict;
  const explanation = [verdict.explanation, ...guardSentences(guards)].join(' ');
  if (!guards.some(({ holds }) => holds === false)) return { ...verdict, explanation };
  const { status } = verdict;
  const isGood = status === 'met' || status === 'on-track';
  return {
    ...verdict,
    explanation,
    status: hasEnded ? 'missed' : isGood ? 'at-risk' : status,
    isGuardBroken: true,
  };
}

interface Facts {
  keyResult: KeyResult;
  clock: GoalClock;
  progress: Progress;
  schedule: CheckInSchedule;
  context: StatusContext;
}
type Verdict = Pick<StatusReading, 'status' | 'explanation' | 'expected' | 'isEarly' | 'isGuardBroken'>;

/** Judges a key result in its first tenth. No pace is judged and nothing is stale: the expected progress is too small. */
function atStart(facts: Facts): Verdict {
  const { keyResult, clock, progress, schedule, context } = facts;
  const passed = passedText(clock, context.today);
  const expected = expectedProgress(keyResult, clock, context);
  const isEarly = true;
  if (!schedule.last) {
    return { status: 'not-started', explanation: say`No check-in yet; ${passed}.`, expected, isEarly };
  }
  // A bound is expected to hold from the first day on.
  if (isLimit(measureOf(keyResult))) return judgedByNumbers(facts);
  if (progress.ratio === undefined || progress.ratio >= 1) return withoutPace(progress);
  if (progress.ratio < 0) {
    const explanation = say`Below the baseline: ${percentText(progress.ratio)}. ${progress.explanation}`;
    return { status: 'at-risk', explanation, expected, isEarly };
  }
  const confidence = confidenceTrend(keyResult, context)?.latest.value;
  const numbers = { progress: progress.ratio, expected, confidence };
  const verdict = judge(numbers, context.project.configuration.status) ?? tooEarly(passed);
  return { ...verdict, expected, isEarly };
}

function duringCycle(facts: Facts): Verdict {
  const { keyResult, progress, schedule, clock } = facts;
  if (schedule.missed > 0) {
    return { status: 'stale', explanation: noUpdateText(schedule, clock, progress) };
  }
  const isReached = progress.ratio === undefined || progress.ratio >= 1;
  if (isReached && !isLimit(measureOf(keyResult))) return withoutPace(progress);
  return judgedByNumbers(facts);
}

/** Returns met or unknown, for which the pace does not count. */
function withoutPace({ ratio, explanation }: Progress): Verdict {
  if (ratio === undefined) return { status: 'unknown', explanation };
  return { status: 'met', explanation: say`${percentText(ratio)}: ${explanation}` };
}

/** Judges pace and confidence, of which the worse counts. */
function judgedByNumbers({ keyResult, clock, progress, context }: Facts): Verdict {
  if (progress.ratio === undefined) return withoutPace(progress);
  const expected = expectedProgress(keyResult, clock, context);
  const pace = paceOf(progress.ratio, expected);
  const confidence = confidenceTrend(keyResult, context)?.latest.value;
  const numbers = { progress: progress.ratio, expected, pace, confidence };
  const passed = passedText(clock, context.today);
  const { status, explanation } = judge(numbers, context.project.configuration.status) ?? tooEarly(passed);
  return { status, explanation, expected };
}

/** Says why no progress is expected yet before the first day of the clock. */
function aheadText({ cycle, since, start }: GoalClock): string {
  return since ? say`It comes on ${start}.` : say`The cycle ${cycle.name} begins on ${start}.`;
}

/** After the last day there is nothing left to expect: the score decides, else the last value. */
function afterCycle({ keyResult, clock, progress, schedule, context }: Facts): Verdict {
  const { cycle } = clock;
  const threshold = metFrom(keyResult);
  const needed = say`met from ${percentText(threshold)}`;
  const score = keyResult.statements.find(isScore);
  const scored = score?.value && readShare(score.value);
  if (scored && 'value' in scored) {
    const share = percentText(scored.value, threshold);
    const explanation = score?.date
      ? say`Scored ${share} on ${score.date}; ${needed}.`
      : say`Scored ${share}; ${needed}.`;
    return { status: scored.value >= threshold ? 'met' : 'missed', explanation };
  }
  if (progress.ratio === undefined) return { status: 'unknown', explanation: progress.explanation };
  const ended = say`${cycle.name} ended on ${cycle.end}`;
  if (schedule.missed > 0) {
    const explanation = say`${ended} without a score, and ${noUpdateText(schedule, clock, progress, cycle.end)}`;
    return { status: isOver(endOfGrace(cycle), context.today) ? 'unknown' : 'stale', explanation };
  }
  const reached = say`${ended} at ${percentText(progress.ratio, threshold)}; ${needed}.`;
  if (progress.ratio >= threshold) return { status: 'met', explanation: reached };
  if (isOver(endOfGrace(cycle), context.today)) return { status: 'missed', explanation: reached };
  const verdict = judge(
    { progress: progress.ratio, expected: 1, pace: progress.ratio },
    context.project.configuration.status,
  );
  const grace = say`The last check-ins and the score are due by ${endOfGrace(cycle)}.`;
  return { status: verdict?.status ?? 'unknown', explanation: `${reached} ${grace}`, expected: 1 };
}

/** Why a key result counts as stale, with the number it was last known by. */
function noUpdateText(
  schedule: CheckInSchedule,
  clock: GoalClock,
  progress: Progress,
  until?: string,
): string {
  const { since, sinceWhat, daysSinceUpdate, interval, source, missed } = schedule;
  const span = until ? say`${daysText(daysSinceUpdate)} before ${until}` : daysAgoText(daysSinceUpdate);
  const known = progress.ratio === undefined ? '' : say`, at ${percentText(progress.ratio)}`;
  const silence =
    sinceWhat === 'report' ? `${say`since ${since}`}, ${span}${known}` : `${sinceBegunText(clock)}, ${span}`;
  const due = dueText({ interval, source, missed });
  return until ? say`no check-in ${silence}; ${due}.` : say`No check-in ${silence}; ${due}.`;
}

/** Says why a key result was dropped: by itself, or together with its objective. */
export function givenUp(keyResult: KeyResult): string | undefined {
  const dropped = dropOf(keyResult);
  if (!dropped) return undefined;
  const [date, reason] = [dropped.date ?? say`an unknown date`, dropped.reason ?? say`no reason`];
  return dropped.$container === keyResult
    ? say`Dropped on ${date}: ${reason}`
    : say`Dropped with its objective on ${date}: ${reason}`;
}
