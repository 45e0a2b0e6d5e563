import { isObjective, isTeam } from '../grammar/generated/ast.js';
import { beliefQuestions } from '../model/beliefs.js';
import { shareElapsed } from '../model/cycle-of.js';
import { goalsOf, type Plan } from '../model/plans.js';
import { stalledKeyResult, stalledText } from '../model/stalled.js';
import { byRank } from '../model/tags.js';
import { atOneMoment } from '../observation/observation.js';
import { say } from '../values/say.js';
import { type CycleState, cycleState } from './cycle-state.js';
import {
  contextOf,
  type GoalLine,
  goalLine,
  type KeyResultState,
  keyResultState,
  type ObjectiveState,
  objectiveState,
  type ReportServices,
} from './goal-state.js';
import { type Totals, totals } from './totals.js';

export interface PlanState extends CycleState {
  /** What the team calls itself, if it is declared. */
  teamTitle: string | null;
  today: string;
  /** How much of the cycle has passed, from 0 to 1. */
  elapsed: number | null;
  objectives: ObjectiveState[];
  /** Key results outside of any objective. */
  keyResults: KeyResultState[];
}

/** A key result whose work is done and whose number has not moved. */
export interface StalledLine extends GoalLine {
  explanation: string;
  drivers: GoalLine[];
  question: string;
}

export interface PlanReport {
  today: string;
  stalled: StalledLine[];
  plans: PlanState[];
  totals: Totals[];
}

/**
 * Computes the state of all goals of these plans today.
 *
 * @param today the day of the report, also if there is no plan
 */
export function planReport(
  plans: readonly Plan[],
  services: ReportServices,
  today = plans[0]?.today ?? '',
): PlanReport {
  // Within one plan, the parts of the report share what they compute.
  const parts = plans.map((plan) => atOneMoment(() => reportOn(plan, services)));
  return {
    today,
    stalled: parts.flatMap(({ stalled }) => stalled),
    plans: parts.map(({ state }) => state),
    totals: parts.flatMap((part) => part.totals),
  };
}

function reportOn(plan: Plan, services: ReportServices) {
  return {
    stalled: stalledLines(plan, services),
    state: planState(plan, services),
    totals: totals(goalsOf(plan).keyResults, contextOf(plan, services), services.readerFor(plan)),
  };
}

/** Lists the stalled key results: their work is done, and the number has not moved; with the numbers and a question. */
export function stalledLines(plan: Plan, services: ReportServices): StalledLine[] {
  return goalsOf(plan).keyResults.flatMap((keyResult) => {
    const found = stalledKeyResult(keyResult, contextOf(plan, services));
    if (!found) return [];
    return [
      {
        ...goalLine(keyResult, services),
        explanation: stalledText(found),
        drivers: found.drivers.map(({ initiative }) => goalLine(initiative, services)),
        question: [
          say`Did the work reach the right people? Does something else move the number? Or is the link wrong?`,
          ...beliefQuestions(
            keyResult,
            found.drivers.map(({ initiative }) => initiative),
          ),
        ].join(' '),
      },
    ];
  });
}

function planState(plan: Plan, services: ReportServices): PlanState {
  const { objectives, keyResults } = goalsOf(plan);
  return Object.assign(cycleState(plan), {
    teamTitle: plan.team ? (titleOf(plan.team, plan) ?? null) : null,
    today: plan.today,
    elapsed: plan.period ? shareElapsed(plan.period, plan.today) : null,
    objectives: byRank(objectives).map((objective) => objectiveState(objective, plan, services)),
    keyResults: byRank(keyResults)
      .filter(({ $container }) => !isObjective($container))
      .map((keyResult) => keyResultState(keyResult, plan, services)),
  });
}

function titleOf(team: string, { project }: Plan): string | undefined {
  const [declared] = project.names.find('team', undefined, team);
  return isTeam(declared?.node) ? declared.node.title : undefined;
}
