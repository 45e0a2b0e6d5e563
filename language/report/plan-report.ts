import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import {
  isKeyResult,
  isObjective,
  isTeam,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import { confidenceTrend } from '../model/confidence.js';
import { shareGone } from '../model/cycle-of.js';
import { currentValue } from '../model/measure.js';
import { measureText } from '../model/measure-text.js';
import { objectiveStatus } from '../model/objective-status.js';
import { ownerOf } from '../model/owner.js';
import { goalsOf, type Plan } from '../model/plans.js';
import { type KeyResultReading, readKeyResult } from '../model/statement-reading.js';
import { type GoalStatus, keyResultStatus, type StatusContext, type StatusReading } from '../model/status.js';
import { watermelon, watermelonText } from '../model/watermelon.js';
import { describeElement } from '../names/calling.js';
import type { OkrReferences } from '../names/references.js';
import type { PhraseReader } from '../phrasing/reading.js';
import { type Totals, totals } from './totals.js';

/** A line of a file as a report names it; lines from 1. */
export interface Place {
  file: string;
  line: number;
}

/** What reports need beside the plans. */
export interface ReportServices {
  references: OkrReferences;
  readerFor(plan: Plan): PhraseReader;
  /** Where an element begins, as the report's reader opens it. */
  placeOf(node: AstNode): Place;
}

/** A goal as reports name it. */
export interface GoalLine extends Place {
  /** Qualified name; kind and title where it has none. */
  element: string;
  name: string | null;
  title: string;
  owner: string | null;
}

export interface GoalState extends GoalLine {
  status: GoalStatus;
  /** A sentence or two with the numbers behind the status. */
  explanation: string;
  /** 0 at the start, 1 at the target; null where unknown. */
  progress: number | null;
  /** What a steady pace would have reached by today, from 0 to 1; null where nothing is expected. */
  expected: number | null;
}

export interface KeyResultState extends GoalState {
  reading: string;
  /** What it is measured by, such as `8.4% → 6.3%`. */
  measure: string | null;
  current: { date: string; text: string } | null;
  /** From 0 to 1. */
  confidence: number | null;
  confidenceTrend: 'rising' | 'steady' | 'falling' | null;
  /** Day of the last check-in or reading, days since, and how many check-ins were missed. */
  heard: { last: string | null; silentDays: number; missed: number; cadence: string } | null;
  isWatermelon: boolean;
}

export interface ObjectiveState extends GoalState {
  keyResults: KeyResultState[];
}

export interface PlanState {
  team: string | null;
  /** What the team calls itself, where it is declared. */
  teamTitle: string | null;
  cycle: string | null;
  today: string;
  /** How much of the cycle is gone, from 0 to 1. */
  gone: number | null;
  objectives: ObjectiveState[];
  /** Key results outside of any objective. */
  keyResults: KeyResultState[];
}

/** Work that is done for a number that has not moved. */
export interface WatermelonLine extends GoalLine {
  explanation: string;
  drivers: GoalLine[];
  question: string;
}

export interface PlanReport {
  today: string;
  watermelons: WatermelonLine[];
  plans: PlanState[];
  totals: Totals[];
}

/** Where all goals of these plans stand today: what a lead reads on Monday. */
export function planReport(plans: readonly Plan[], services: ReportServices): PlanReport {
  return {
    today: plans[0]?.today ?? '',
    watermelons: plans.flatMap((plan) => watermelonLines(plan, services)),
    plans: plans.map((plan) => planState(plan, services)),
    totals: plans.flatMap((plan) =>
      totals(goalsOf(plan).keyResults, contextOf(plan, services), services.readerFor(plan)),
    ),
  };
}

/** What the formulas of status and progress need for a plan. */
export function contextOf({ project, today }: Plan, { references }: ReportServices): StatusContext {
  return { project, today, references };
}

/** How reports name an element. */
export function goalLine(goal: Declaration, services: ReportServices): GoalLine {
  const title = 'title' in goal ? goal.title : undefined;
  return {
    ...services.placeOf(goal),
    element: describeElement(goal),
    name: goal.name ?? null,
    title: title ?? goal.name ?? '',
    owner: ownerOf(goal) ?? null,
  };
}

/** Work that is done for a number that has not moved, with its numbers and what to ask. */
export function watermelonLines(plan: Plan, services: ReportServices): WatermelonLine[] {
  return goalsOf(plan).keyResults.flatMap((keyResult) => {
    const found = watermelon(keyResult, contextOf(plan, services));
    if (!found) return [];
    return [
      {
        ...goalLine(keyResult, services),
        explanation: watermelonText(found),
        drivers: found.drivers.map(({ initiative }) => goalLine(initiative, services)),
        question: 'Did the work reach those it was for, is it the wrong lever, or is the link wrong?',
      },
    ];
  });
}

/** How a key result reads; `unclear` where the words of a statement suggest work, but not beyond doubt. */
export function reportedReading(keyResult: KeyResult, reader: PhraseReader): KeyResultReading['class'] {
  return readKeyResult(keyResult, reader).class;
}

/** How a key result stands, with all that a line about it may show. */
export function keyResultState(keyResult: KeyResult, plan: Plan, services: ReportServices): KeyResultState {
  const context = contextOf(plan, services);
  const status = keyResultStatus(keyResult, context);
  const current = currentValue(keyResult, plan.today, services.references);
  const confidence = confidenceTrend(keyResult, context);
  const { schedule } = status;
  return {
    ...goalLine(keyResult, services),
    ...stateOf(status),
    reading: reportedReading(keyResult, services.readerFor(plan)),
    measure: measureText(keyResult) ?? null,
    current: current ? { date: current.date, text: current.text } : null,
    confidence: confidence?.latest.value ?? null,
    confidenceTrend: confidence?.direction ?? null,
    heard: schedule
      ? {
          last: schedule.last ?? null,
          silentDays: schedule.silent,
          missed: schedule.missed,
          cadence: schedule.interval,
        }
      : null,
    isWatermelon: watermelon(keyResult, context) !== undefined,
  };
}

function planState(plan: Plan, services: ReportServices): PlanState {
  const { objectives, keyResults } = goalsOf(plan);
  return {
    team: plan.team ?? null,
    teamTitle: plan.team ? (titleOf(plan.team, plan) ?? null) : null,
    cycle: plan.cycle ?? null,
    today: plan.today,
    gone: plan.period ? shareGone(plan.period, plan.today) : null,
    objectives: objectives.map((objective) => objectiveState(objective, plan, services)),
    keyResults: keyResults
      .filter(({ $container }) => !isObjective($container))
      .map((keyResult) => keyResultState(keyResult, plan, services)),
  };
}

function objectiveState(objective: Objective, plan: Plan, services: ReportServices): ObjectiveState {
  const keyResults = objective.statements.filter(isKeyResult);
  return {
    ...goalLine(objective, services),
    ...stateOf(objectiveStatus(objective, contextOf(plan, services))),
    keyResults: keyResults.map((keyResult) => keyResultState(keyResult, plan, services)),
  };
}

function stateOf({ status, explanation, progress, expected }: StatusReading) {
  return { status, explanation, progress: progress.ratio ?? null, expected: expected ?? null };
}

function titleOf(team: string, { project }: Plan): string | undefined {
  const [declared] = project.names.find('team', undefined, team);
  return isTeam(declared?.node) ? declared.node.title : undefined;
}
