import { isDropped, isKeyResult, type KeyResult } from '../grammar/generated/ast.js';
import { evidenceQuestions } from '../model/beliefs.js';
import { missingEffect } from '../model/effect.js';
import { goalsOf, type Plan } from '../model/plans.js';
import { initiativeProgress } from '../model/progress.js';
import { risksOf } from '../model/risks.js';
import { givenUp } from '../model/status.js';
import { percentText } from '../model/status-text.js';
import { byRank } from '../model/tags.js';
import { atOneMoment } from '../observation/observation.js';
import type { PlanStatus } from '../protocol.js';
import type { IsoDate } from '../values/dates.js';
import { say } from '../values/say.js';
import { type CycleState, cycleState } from './cycle-state.js';
import {
  contextOf,
  type GoalLine,
  type GuardState,
  goalLine,
  keyResultState,
  type ObjectiveState,
  objectiveState,
  type ReportServices,
  type ScoreState,
} from './goal-state.js';
import { type StalledLine, stalledLines } from './plan-report.js';
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

/** A goal or work that is open, with its risks. */
export interface RiskLine extends GoalLine {
  risks: string[];
}

/** A key result that breaks a guard, and which. */
export interface BrokenGuardLine extends GoalLine {
  guards: GuardState[];
}

/** An objective with what people and scores say about it. */
export interface ObjectiveLine extends GoalLine {
  status: PlanStatus;
  score: ScoreState | null;
  judgement: ObjectiveState['judgement'];
  /** The scores of its key results. */
  keyResults: (GoalLine & { score: ScoreState })[];
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
  /** Key results whose number moves at the expense of another one. */
  brokenGuards: BrokenGuardLine[];
  /** Objectives with a grade or with the judgement of a person. */
  objectives: ObjectiveLine[];
  /** What may come between open goals, the goals by their rank. */
  risks: RiskLine[];
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
      .map((keyResult) =>
        atOneMoment(() => ({
          mover: moverOf(keyResult, plan, services, since),
          overdue: overdueGoal(keyResult, plan, services),
          bridge: bridgeLine(keyResult, plan, services),
          brokenGuard: brokenGuardLine(keyResult, plan, services),
        })),
      ),
  );
  const movers = open.flatMap(({ mover }) => mover ?? []);
  const overdue = open.flatMap((one) => one.overdue ?? []);
  const stalled = plans.flatMap((plan) => atOneMoment(() => stalledLines(plan, services)));
  const bridges = open.flatMap(({ bridge }) => bridge ?? []);
  const brokenGuards = open.flatMap(({ brokenGuard }) => brokenGuard ?? []);
  const questions = [
    ...stalled.map((one) => ({
      ...lineOf(one),
      question: say`The work is done, and the number has not moved. ${one.question}`,
    })),
    ...bridges.map((one) => ({ ...lineOf(one), question: one.question })),
    ...brokenGuards.map((one) => ({ ...lineOf(one), question: guardQuestion(one) })),
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
    brokenGuards,
    objectives: plans.flatMap((plan) => atOneMoment(() => objectiveLines(plan, services))),
    risks: plans.flatMap((plan) => riskLines(plan, services)),
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
      ? say`The last value was ${last.text} on ${last.date}. What is the value today?`
      : say`There is no value yet. Who will measure it, and when?`,
  };
}

function bridgeLine(keyResult: KeyResult, plan: Plan, services: ReportServices): BridgeLine | undefined {
  const effect = missingEffect(keyResult, contextOf(plan, services));
  if (!effect) return undefined;
  const targets = effect.unmoved.map(({ target, text }) => {
    const title = target.title ?? target.name;
    return isKeyResult(target)
      ? say`the key result “${title}” is at ${text}`
      : say`the metric “${title}” is at ${text}`;
  });
  return {
    ...goalLine(keyResult, services),
    explanation: say`The bridge is at ${percentText(effect.ratio)}, and what it predicts has not moved: ${targets.join('; ')}.`,
    question: [
      say`The prediction has not come true. Was it wrong? Or does the effect take longer, and until when?`,
      ...evidenceQuestions(
        keyResult,
        effect.unmoved.map(({ target }) => target),
      ),
    ].join(' '),
  };
}

function objectiveLines(plan: Plan, services: ReportServices): ObjectiveLine[] {
  return byRank(goalsOf(plan).objectives).flatMap((objective) => {
    const state = objectiveState(objective, plan, services);
    if (!state.score && !state.judgement) return [];
    const keyResults = state.keyResults.flatMap((one) =>
      one.score ? [{ ...lineOf(one), score: one.score }] : [],
    );
    const { status, score, judgement } = state;
    return [{ ...lineOf(state), status, score, judgement, keyResults }];
  });
}

function brokenGuardLine(
  keyResult: KeyResult,
  plan: Plan,
  services: ReportServices,
): BrokenGuardLine | undefined {
  const state = keyResultState(keyResult, plan, services);
  const guards = state.guards.filter(({ holds }) => holds === false);
  return guards.length > 0 ? { ...lineOf(state), guards } : undefined;
}

function guardQuestion({ guards }: BrokenGuardLine): string {
  const texts = guards.map(({ text, current }) => say`${text} (now ${current ?? ''})`);
  return texts.length === 1
    ? say`The guard ${texts[0]} is broken. Did the number move at its expense, and what brings it back?`
    : say`The guards ${texts.join(say` and `)} are broken. Did the number move at their expense, and what brings them back?`;
}

/** The risks of what is open: objectives and key results that are not given up, and work that is not done. */
function riskLines(plan: Plan, services: ReportServices): RiskLine[] {
  const { objectives, keyResults, initiatives } = goalsOf(plan);
  const context = contextOf(plan, services);
  const open = [
    ...objectives.filter(({ statements }) => !statements.some(isDropped)),
    ...keyResults.filter((keyResult) => !givenUp(keyResult)),
    ...initiatives.filter(
      (one) => !one.statements.some(isDropped) && (initiativeProgress(one, context).ratio ?? 0) < 1,
    ),
  ];
  return byRank(open).flatMap((goal) => {
    const risks = risksOf(goal);
    return risks.length > 0 ? [{ ...goalLine(goal, services), risks }] : [];
  });
}

/** By owner in the order of the alphabet; what nobody owns comes first, because nobody would ask. */
function byOwner<Line extends GoalLine>(lines: readonly Line[]): [owner: string | null, lines: Line[]][] {
  const owners = [...new Set(lines.map(({ owner }) => owner ?? ''))].sort();
  return owners.map((owner) => [owner || null, lines.filter((line) => (line.owner ?? '') === owner)]);
}
