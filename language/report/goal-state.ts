import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isDraft } from '../grammar/draft.js';
import { isKeyResult, isObjective, type KeyResult, type Objective } from '../grammar/generated/ast.js';
import { confidenceTrend } from '../model/confidence.js';
import { forecastOf } from '../model/forecast.js';
import { isChosen } from '../model/goal-choice.js';
import { guardsOf } from '../model/guards.js';
import { personalJudgement } from '../model/judgement-of-people.js';
import { currentValue } from '../model/measure.js';
import { measureText } from '../model/measure-text.js';
import { objectiveStatus } from '../model/objective-status.js';
import { ownerOf } from '../model/owner.js';
import type { Plan } from '../model/plans.js';
import { gradeOf, gradeText, scoreOf } from '../model/score.js';
import { stalledKeyResult } from '../model/stalled.js';
import { type KeyResultReading, readKeyResult } from '../model/statement-reading.js';
import { keyResultStatus, type StatusContext, type StatusReading } from '../model/status.js';
import { byRank, tagsOf } from '../model/tags.js';
import { describeElement } from '../names/calling.js';
import type { OkrReferences } from '../names/references.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { PhraseReader } from '../phrasing/reading.js';
import type { PlanStatus } from '../protocol.js';
import { daysBetween } from '../values/dates.js';

/** A line of a file as a report names it. Lines count from 1. */
export interface Place {
  file: string;
  line: number;
}

/** The services that reports need, in addition to the plans. */
export interface ReportServices {
  references: OkrReferences;
  /** The phrasing for a plan, or for one element: its folder may name a language. */
  readerFor(plan: Plan, element?: AstNode): Phrasing;
  /** Where an element begins, as the report's reader opens it. */
  placeOf(node: AstNode): Place;
}

/** A goal as reports name it. */
export interface GoalLine extends Place {
  /** Qualified name; kind and title if it has none. */
  element: string;
  name: string | null;
  title: string;
  owner: string | null;
  /** Its own tags, then those of what it stands in. */
  tags: string[];
  /** Whether nobody has agreed to it yet. */
  draft: boolean;
}

export interface GoalState extends GoalLine {
  status: PlanStatus;
  /** A sentence or two with the numbers behind the status. */
  explanation: string;
  /** 0 at the start, 1 at the target; null if unknown. */
  progress: number | null;
  /** What a steady pace would have reached by today, from 0 to 1; null if nothing is expected. */
  expected: number | null;
  /** Null without a score. */
  score: ScoreState | null;
}

/** The last report on a key result, compared with its cadence. */
export interface LastUpdate {
  /** Day of the last check-in, or reading of its metric, in the cycle; null if there is none. */
  date: string | null;
  /** Days since then; if there is no update, since the first day of its clock. */
  daysSince: number;
  /** How many check-ins should have come since then. */
  missed: number;
  /** How often one is due. */
  cadence: string;
}

/** A score, or the grade of an objective. */
export interface ScoreState {
  /** From 0 to 1. */
  value: number;
  /** With how many key results of an objective are scored: `0.8, 2 of 3 scored`. */
  text: string;
  /** What the team learned; null for a grade. */
  note: string | null;
}

export interface KeyResultState extends GoalState {
  reading: string;
  /** What it is measured by, such as `8.4% → 6.3%`. */
  measure: string | null;
  current: { date: string; text: string } | null;
  /** What the value will be at the deadline, as written in the newest check-in that says so. */
  forecast: { date: string; text: string } | null;
  /** From 0 to 1. */
  confidence: number | null;
  confidenceTrend: 'rising' | 'steady' | 'falling' | null;
  /** Null if no check-in is expected today. */
  lastUpdate: LastUpdate | null;
  isStalled: boolean;
  /** What must not get worse meanwhile, in the order of the text. */
  guards: GuardState[];
}

export interface GuardState {
  /** As written: `rating >= 4.6 points`. */
  text: string;
  /** Whether its newest value satisfies the bound; null without a value. */
  holds: boolean | null;
  /** The newest value, as written. */
  current: string | null;
}

export interface ObjectiveState extends GoalState {
  /** The newest check-in of the objective itself: how a person judges it. */
  judgement: { date: string; confidence: number | null; note: string | null } | null;
  keyResults: KeyResultState[];
}

/** Returns the context for the formulas of status and progress of a plan. */
export function contextOf(plan: Plan, { references, readerFor }: ReportServices): StatusContext {
  const { project, today } = plan;
  return { project, today, references, phraseReader: readerFor(plan) };
}

/** Names an element for a report. */
export function goalLine(goal: Declaration, services: ReportServices): GoalLine {
  const title = 'title' in goal ? goal.title : undefined;
  const { file, line } = services.placeOf(goal);
  return {
    file,
    line,
    element: describeElement(goal),
    name: goal.name ?? null,
    title: title ?? goal.name ?? '',
    owner: ownerOf(goal) ?? null,
    tags: tagsOf(goal),
    draft: isDraft(goal),
  };
}

/** Returns the reading of a key result; `unclear` if the words suggest work, but not certainly. */
export function reportedReading(keyResult: KeyResult, reader: PhraseReader): KeyResultReading['class'] {
  return readKeyResult(keyResult, reader).class;
}

/** Computes the state of a key result, with everything that a line about it may show. */
export function keyResultState(keyResult: KeyResult, plan: Plan, services: ReportServices): KeyResultState {
  const context = contextOf(plan, services);
  const status = keyResultStatus(keyResult, context);
  const current = currentValue(keyResult, plan.today, services.references);
  const confidence = confidenceTrend(keyResult, context);
  const forecast = forecastOf(keyResult, context);
  const { schedule } = status;
  return Object.assign(goalState(keyResult, status, services), {
    reading: reportedReading(keyResult, services.readerFor(plan, keyResult)),
    measure: measureText(keyResult) ?? null,
    current: current ? { date: current.date, text: current.text } : null,
    forecast: forecast ? { date: forecast.date, text: forecast.text } : null,
    confidence: confidence?.latest.value ?? null,
    confidenceTrend: confidence?.direction ?? null,
    lastUpdate: schedule
      ? {
          date: schedule.last ?? null,
          daysSince: daysBetween(schedule.since, plan.today),
          missed: schedule.missed,
          cadence: schedule.interval,
        }
      : null,
    isStalled: stalledKeyResult(keyResult, context) !== undefined,
    guards: guardsOf(keyResult, context).map(({ text, holds, current }) => ({
      text,
      holds: holds ?? null,
      current: current?.text ?? null,
    })),
  });
}

/** Computes the state of an objective with its key results. */
export function objectiveState(objective: Objective, plan: Plan, services: ReportServices): ObjectiveState {
  const context = contextOf(plan, services);
  const judgement = personalJudgement(objective, context);
  const keyResults = objective.statements
    .filter(isKeyResult)
    .filter((keyResult) => isChosen(keyResult, plan.choice ?? {}));
  return Object.assign(goalState(objective, objectiveStatus(objective, context), services), {
    judgement: judgement
      ? {
          date: judgement.date,
          confidence: judgement.confidence ?? null,
          note: judgement.note ?? null,
        }
      : null,
    keyResults: byRank(keyResults).map((keyResult) => keyResultState(keyResult, plan, services)),
  });
}

/** Returns the score of a key result, or the grade of an objective. */
export function scoreState(goal: Objective | KeyResult): ScoreState | null {
  const text = gradeText(goal);
  const score = isObjective(goal) ? gradeOf(goal) : scoreOf(goal);
  if (!score || text === undefined) return null;
  return { value: score.value, text, note: 'note' in score ? (score.note ?? null) : null };
}

/** Joined by assignment, here and above: spread syntax takes many times as long for objects of so many fields. */
function goalState(
  goal: Objective | KeyResult,
  { status, explanation, progress, expected }: StatusReading,
  services: ReportServices,
): GoalState {
  return Object.assign(goalLine(goal, services), {
    status,
    explanation,
    progress: progress.ratio ?? null,
    expected: expected ?? null,
    score: scoreState(goal),
  });
}
