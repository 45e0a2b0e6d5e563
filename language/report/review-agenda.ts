import { isKeyResult, isLimit, type KeyResult } from '../grammar/generated/ast.js';
import { cadenceOf, intervalDays } from '../model/cadence.js';
import { checkInsOf } from '../model/check-ins.js';
import { confidencesOf } from '../model/confidence.js';
import { missingEffect } from '../model/effect.js';
import { historyOf, measureOf } from '../model/measure.js';
import { goalsOf, type Plan } from '../model/plans.js';
import { keyResultProgress } from '../model/progress.js';
import { givenUp } from '../model/status.js';
import { percentText } from '../model/status-text.js';
import type { PlanStatus } from '../protocol.js';
import { addDays, type IsoDate } from '../values/dates.js';
import { type CycleState, cycleState } from './cycle-state.js';
import {
  contextOf,
  type GoalLine,
  goalLine,
  keyResultState,
  type ReportServices,
  type StalledLine,
  stalledLines,
} from './plan-report.js';

/** A number that was reported since the last review. */
export interface Mover extends GoalLine {
  status: PlanStatus;
  from: { date: string | null; text: string };
  to: { date: string; text: string };
  /** Whether it is a bound: it holds or is broken, and goes no way. */
  isBound: boolean;
  /**
   * How much of the whole way it went, as a ratio; 0 stood still, below 0 went back; null if unknown. Of a bound 1
   * where it holds again, -1 where it was broken.
   */
  change: number | null;
  /** Progress today. */
  progress: number | null;
  confidence: { from: number | null; to: number } | null;
  /** What was said of it; the newest word since the last review. */
  note: string | null;
}

export interface OverdueGoal extends GoalLine {
  last: { date: string; text: string } | null;
  daysSinceUpdate: number;
  cadence: string;
  question: string;
}

export interface BridgeLine extends GoalLine {
  explanation: string;
  question: string;
}

/** The questions to an owner; null for goals without an owner. */
export interface OwnerQuestions {
  owner: string | null;
  questions: (GoalLine & { question: string })[];
}

/** The content of a review. */
export interface ReviewAgenda {
  today: string;
  /** The day of the last review where it was given; else each goal's own cadence counts. */
  since: string | null;
  cycles: CycleState[];
  /** Numbers that went somewhere, the longest way first. */
  moved: Mover[];
  /** Numbers that were reported and stood still. */
  unchanged: Mover[];
  overdue: { owner: string | null; goals: OverdueGoal[] }[];
  stalled: StalledLine[];
  bridges: BridgeLine[];
  questions: OwnerQuestions[];
}

/**
 * Computes the agenda of a review over these plans: what moved, and why?
 *
 * @param since the day of the last review; without it each goal's own cadence counts
 * @param today the day of the agenda, also if there is no plan
 */
export function reviewAgenda(
  plans: readonly Plan[],
  services: ReportServices,
  since?: IsoDate,
  today = plans[0]?.today ?? '',
): ReviewAgenda {
  const open = plans.flatMap((plan) =>
    goalsOf(plan)
      .keyResults.filter((keyResult) => !givenUp(keyResult))
      .map((keyResult) => ({ plan, keyResult })),
  );
  const movers = open.flatMap(({ plan, keyResult }) => moverOf(keyResult, plan, services, since) ?? []);
  const overdue = open.flatMap(({ plan, keyResult }) => overdueGoal(keyResult, plan, services) ?? []);
  const stalled = plans.flatMap((plan) => stalledLines(plan, services));
  const bridges = open.flatMap(({ plan, keyResult }) => bridgeLine(keyResult, plan, services) ?? []);
  const moved = movers.filter(({ change }) => change !== 0);
  const questions = [
    ...stalled.map((one) => ({
      ...lineOf(one),
      question: `The work is done, and the number has not moved. ${one.question}`,
    })),
    ...bridges.map((one) => ({ ...lineOf(one), question: one.question })),
    ...movers.flatMap((mover) => questionsOn(mover).map((question) => ({ ...lineOf(mover), question }))),
  ];
  return {
    today,
    since: since ?? null,
    cycles: plans.map(cycleState),
    moved: moved.sort((left, right) => Math.abs(right.change ?? 0) - Math.abs(left.change ?? 0)),
    unchanged: movers.filter(({ change }) => change === 0),
    overdue: byOwner(overdue).map(([owner, goals]) => ({ owner, goals })),
    stalled,
    bridges,
    questions: byOwner(questions).map(([owner, list]) => ({ owner, questions: list })),
  };
}

function moverOf(
  keyResult: KeyResult,
  plan: Plan,
  services: ReportServices,
  given: IsoDate | undefined,
): Mover | undefined {
  const context = contextOf(plan, services);
  const { today } = plan;
  const since =
    given ?? addDays(today, -(intervalDays[cadenceOf(keyResult, plan.project).interval] as number));
  const history = historyOf(keyResult, services.references).filter(({ date }) => date <= today);
  const to = history.filter(({ date }) => date > since).at(-1);
  if (!to) return undefined;
  const before = history.filter(({ date }) => date <= since).at(-1);
  const state = keyResultState(keyResult, plan, services);
  const isBound = isLimit(measureOf(keyResult));
  // A first report moves no bound: nobody knows whether it held before.
  const atStart = isBound ? (state.progress ?? undefined) : 0;
  const ratioBefore = before
    ? keyResultProgress(keyResult, { ...context, today: before.date }).ratio
    : atStart;
  const confidences = confidencesOf(keyResult, context);
  const sure = confidences.filter(({ date }) => date > since).at(-1);
  const wasSure = confidences.filter(({ date }) => date <= since).at(-1);
  const notes = checkInsOf(keyResult, services.references)
    .filter(({ date }) => date > since && date <= today)
    .flatMap(({ node }) => node.note ?? []);
  return {
    ...lineOf(state),
    status: state.status,
    from: before
      ? { date: before.date, text: before.text }
      : { date: null, text: baselineText(state.measure) },
    to: { date: to.date, text: to.text },
    isBound,
    change: changeOf(ratioBefore, state.progress),
    progress: state.progress,
    confidence: sure ? { from: wasSure?.value ?? null, to: sure.value } : null,
    note: notes.at(-1) ?? null,
  };
}

/** Without the noise of binary fractions: a difference below a thousandth is none. */
function changeOf(before: number | undefined, now: number | null): number | null {
  if (before === undefined || now === null) return null;
  return Math.round((now - before) * 1000) / 1000;
}

function baselineText(measure: string | null): string {
  return / → /.test(measure ?? '') ? ((measure ?? '').split(' → ')[0] ?? '') : 'nothing yet';
}

function overdueGoal(keyResult: KeyResult, plan: Plan, services: ReportServices): OverdueGoal | undefined {
  const state = keyResultState(keyResult, plan, services);
  if (state.status !== 'stale' || !state.lastUpdate) return undefined;
  const { date, daysSince, cadence } = state.lastUpdate;
  const last = date ? state.current : null;
  return {
    ...lineOf(state),
    last,
    daysSinceUpdate: daysSince,
    cadence,
    question: last
      ? `The last value was ${last.text} on ${last.date}. What is the value today?`
      : 'There is no value yet. Who will measure it, and when?',
  };
}

function bridgeLine(keyResult: KeyResult, plan: Plan, services: ReportServices): BridgeLine | undefined {
  const effect = missingEffect(keyResult, contextOf(plan, services));
  if (!effect) return undefined;
  const targets = effect.unmoved.map(({ target, text }) => {
    const what = isKeyResult(target) ? 'key result' : 'metric';
    return `the ${what} “${target.title ?? target.name}” is at ${text}`;
  });
  return {
    ...goalLine(keyResult, services),
    explanation: `The bridge is at ${percentText(effect.ratio)}, and what it predicts has not moved: ${targets.join('; ')}.`,
    question:
      'The prediction has not come true. Was it wrong? Or does the effect take longer, and until when?',
  };
}

/** What nobody has answered yet about a number that was reported. */
function questionsOn({ change, progress, from, to, note, confidence }: Mover): string[] {
  const lost = confidence?.from != null && confidence.to < confidence.from;
  return [
    ...(change !== null && change < 0
      ? [`The number went back from ${from.text} to ${to.text}. What happened?`]
      : []),
    ...(change !== null && change > 0 && !note
      ? [`The number went from ${from.text} to ${to.text}. What moved it?`]
      : []),
    ...(change === 0 && (progress ?? 0) < 1 ? [`The number is still ${to.text}. What would move it?`] : []),
    ...(lost
      ? [
          `Confidence fell from ${percentText(confidence.from ?? 0)} to ${percentText(confidence.to)}. What do we know now?`,
        ]
      : []),
  ];
}

function lineOf({ file, line, element, name, title, owner }: GoalLine): GoalLine {
  return { file, line, element, name, title, owner };
}

/** By owner in the order of the alphabet; what nobody owns comes first, because nobody would ask. */
function byOwner<Line extends GoalLine>(lines: readonly Line[]): [owner: string | null, lines: Line[]][] {
  const owners = [...new Set(lines.map(({ owner }) => owner ?? ''))].sort();
  return owners.map((owner) => [owner || null, lines.filter((line) => (line.owner ?? '') === owner)]);
}
