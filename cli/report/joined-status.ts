import type { DocumentElement } from '../../exchange/document/document.js';
import { currentOf, phaseOf } from '../../language/model/current-cycles.js';
import { shareElapsed } from '../../language/model/cycle-of.js';
import type { GoalState, KeyResultState, ObjectiveState } from '../../language/report/goal-state.js';
import type { PlanReport, PlanState } from '../../language/report/plan-report.js';
import { count, type Totals } from '../../language/report/totals.js';
import { canonicalCycleName, type Period } from '../../language/values/cycles.js';
import { groupBy } from '../../language/values/group-by.js';
import type { PlanChoice } from '../load/load-plans.js';
import type { PlanIndex } from '../load/plan-indexes.js';
import {
  type IndexedGoal,
  indexedExplanation,
  indexedFile,
  indexedMeasure,
  indexedOwner,
  indexedStatus,
  indexedValues,
  isIndexedDraft,
} from './indexed-goals.js';

/** A plan in an index: the goals of a team in a cycle. */
interface IndexedPlan {
  team: string;
  cycle: string;
  goals: IndexedGoal[];
}

/** Returns the plans in indexes, by team and cycle, in the order of the indexes. */
export function indexedPlans(indexes: readonly PlanIndex[]): IndexedPlan[] {
  const goals = indexes.flatMap((index) => index.elements.map((element) => ({ index, element })));
  const ofPlans = goals.filter(
    ({ element: { kind, team, cycle } }) =>
      team !== null && cycle !== null && (kind === 'objective' || kind === 'key-result'),
  );
  return [...groupBy(ofPlans, ({ element: { team, cycle } }) => `${team} ${cycle}`).values()].map((ones) => ({
    team: ones[0]?.element.team ?? '',
    cycle: ones[0]?.element.cycle ?? '',
    goals: ones,
  }));
}

/**
 * Adds the plans of indexes to a report: those of the team and the cycle that were asked for, or the current ones of each
 * team. A plan that is in the report already stays as it is. What an index does not tell is null.
 */
export function joinedStatus(
  report: PlanReport,
  indexes: readonly PlanIndex[],
  { team, cycle, tag = [], drafts = false }: PlanChoice,
  periodOf: (cycle: string) => Period | undefined,
): PlanReport {
  const keyOf = (plan: { team: string | null; cycle: string | null }) => `${plan.team} ${plan.cycle}`;
  const known = new Set(report.plans.map(keyOf));
  const wanted = indexedPlans(indexes).filter(
    (plan) => !known.has(keyOf(plan)) && (team === undefined || plan.team === team),
  );
  const isChosen = ({ element }: IndexedGoal) =>
    (drafts || !isIndexedDraft(element)) &&
    (tag.length === 0 || element.tags.some((one) => tag.includes(one)));
  const plans = chosenCycles(wanted, cycle, periodOf, report.today)
    .map((plan) => ({ ...plan, goals: plan.goals.filter(isChosen) }))
    .filter(({ goals }) => goals.length > 0);
  return {
    ...report,
    plans: [...report.plans, ...plans.map((plan) => planState(plan, periodOf(plan.cycle), report.today))],
    totals: [...report.totals, ...plans.map(totalsOf)],
  };
}

function chosenCycles(
  plans: readonly IndexedPlan[],
  cycle: string | undefined,
  periodOf: (cycle: string) => Period | undefined,
  today: string,
): IndexedPlan[] {
  if (cycle !== undefined) return plans.filter((plan) => plan.cycle === canonicalCycleName(cycle));
  const byTeam = groupBy(plans, ({ team }) => team);
  return [...byTeam.values()].flatMap((ofTeam) => currentOf(ofTeam, (plan) => periodOf(plan.cycle), today));
}

function planState(
  { team, cycle, goals }: IndexedPlan,
  period: Period | undefined,
  today: string,
): PlanState {
  const objectives = goals.filter(({ element }) => element.kind === 'objective');
  const keyResults = goals.filter(({ element }) => element.kind === 'key-result');
  const inObjective = new Set(objectives.map(({ element }) => element.id));
  const within = ({ parent }: DocumentElement) => parent !== null && inObjective.has(parent);
  return {
    team,
    cycle,
    phase: period ? phaseOf(period, today) : null,
    begins: period?.start ?? null,
    ends: period?.end ?? null,
    teamTitle: null,
    today: goals[0]?.index.today ?? today,
    elapsed: period ? shareElapsed(period, today) : null,
    objectives: objectives.map(
      (objective): ObjectiveState => ({
        ...goalState(objective),
        judgement: null,
        keyResults: keyResults
          .filter(({ element }) => element.parent === objective.element.id)
          .map(keyResultState),
      }),
    ),
    keyResults: keyResults.filter(({ element }) => !within(element)).map(keyResultState),
  };
}

function goalState(goal: IndexedGoal): GoalState {
  const { element, index } = goal;
  return {
    element: element.id,
    name: element.name,
    title: element.title ?? element.name ?? '',
    owner: indexedOwner(goal).owner ?? null,
    tags: element.tags,
    draft: isIndexedDraft(element),
    file: indexedFile(goal),
    line: element.line,
    status: indexedStatus(element) ?? 'unknown',
    explanation: indexedExplanation(index),
    progress: element.computed?.progress ?? null,
    expected: element.computed?.expected ?? null,
    score: null,
  };
}

function keyResultState(goal: IndexedGoal): KeyResultState {
  const { element } = goal;
  const values = indexedValues(goal).filter(({ value }) => value !== null);
  const { computed } = element;
  const last = values.at(-1);
  return {
    ...goalState(goal),
    reading: computed?.reading ?? 'unclear',
    measure: indexedMeasure(element) ?? null,
    current: computed?.current && last ? { date: last.date, text: computed.current } : null,
    forecast: null,
    confidence: computed?.confidence ?? null,
    confidenceTrend: null,
    lastUpdate: null,
    isStalled: false,
    guards: [],
  };
}

function totalsOf({ team, cycle, goals }: IndexedPlan): Totals {
  const keyResults = goals.filter(({ element }) => element.kind === 'key-result');
  const totals: Totals = { team, cycle, keyResults: keyResults.length, byStatus: {}, byReading: {} };
  for (const goal of keyResults) {
    const { status, reading } = keyResultState(goal);
    count(totals.byStatus, status);
    count(totals.byReading, reading as keyof Totals['byReading']);
  }
  return totals;
}
