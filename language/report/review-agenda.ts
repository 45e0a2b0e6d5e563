import { isKeyResult, type KeyResult } from '../grammar/generated/ast.js';
import { missingEffect } from '../model/effect.js';
import { goalsOf, type Plan } from '../model/plans.js';
import { givenUp } from '../model/status.js';
import { percentText } from '../model/status-text.js';
import type { IsoDate } from '../values/dates.js';
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
import { lineOf, type Mover, moverOf, questionsOn, stoodStill } from './review-movers.js';

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
    moved: movers
      .filter((mover) => !stoodStill(mover))
      .sort((left, right) => Math.abs(right.change ?? 0) - Math.abs(left.change ?? 0)),
    unchanged: movers.filter(stoodStill),
    overdue: byOwner(overdue).map(([owner, goals]) => ({ owner, goals })),
    stalled,
    bridges,
    questions: byOwner(questions).map(([owner, list]) => ({ owner, questions: list })),
  };
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

/** By owner in the order of the alphabet; what nobody owns comes first, because nobody would ask. */
function byOwner<Line extends GoalLine>(lines: readonly Line[]): [owner: string | null, lines: Line[]][] {
  const owners = [...new Set(lines.map(({ owner }) => owner ?? ''))].sort();
  return owners.map((owner) => [owner || null, lines.filter((line) => (line.owner ?? '') === owner)]);
}
