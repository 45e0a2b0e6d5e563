import {
  type Initiative,
  isDependsOn,
  isDropped,
  isInitiative,
  isKeyResult,
  isLimit,
  isObjective,
  isPriority,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import { beliefsOf, evidenceOf } from '../model/beliefs.js';
import { drivenBy } from '../model/drivers.js';
import { type LineOfSight, linesOfSight } from '../model/line-of-sight.js';
import { measureOf } from '../model/measure.js';
import { wholeOf } from '../model/parts.js';
import { goalsOf, type Plan } from '../model/plans.js';
import { predictedBy, predictsOutcome } from '../model/prediction.js';
import {
  initiativeProgress,
  initiativeState,
  keyResultProgress,
  type ProgressContext,
} from '../model/progress.js';
import { givenUp } from '../model/status.js';
import { percentText } from '../model/status-text.js';
import { atOneMoment } from '../observation/observation.js';
import type { PhraseReader } from '../phrasing/reading.js';
import { marked, say, translated } from '../values/say.js';
import { type CycleState, cycleState } from './cycle-state.js';
import { contextOf, type GoalLine, goalLine, type ReportServices, reportedReading } from './goal-state.js';

/** A key result on the path from work to a priority. */
export interface TrailKeyResult extends GoalLine {
  reading: string;
  /** 1 at the target; null if unknown. */
  progress: number | null;
  /** Why the team believes that the work moves it, as the plan says. */
  beliefs: string[];
  /** What it predicts, if it is a step before the outcome. */
  predicts: string[];
  /** Why the plan believes the prediction. */
  evidence: string[];
}

/** Where a chain breaks, and the advice. */
export interface ChainBreak {
  at: 'work' | 'output' | 'outcome' | 'priority';
  reason: string;
  advice: 'stop' | 'redirect';
}

/** An initiative with everything that it leads to. */
export interface WorkTrail extends GoalLine {
  state: string | null;
  /** How far the work is, from 0 to 1; null if nobody reports. */
  progress: number | null;
  keyResults: TrailKeyResult[];
  objectives: string[];
  priorities: string[];
  /** Null if the chain reaches a priority; if none is declared, an objective. */
  broken: ChainBreak | null;
}

export interface AuditTrail {
  today: string;
  cycles: CycleState[];
  /** Work whose chain breaks; what breaks first on the way, first. */
  broken: WorkTrail[];
  holding: WorkTrail[];
  /** Work that nobody can stop or redirect any more. */
  leftOut: { done: number; givenUp: number };
}

const ways = ['work', 'output', 'outcome', 'priority'] as const;

/**
 * Traces all open work of these plans to output, outcome and priority.
 *
 * @param today the day of the report, also if there is no plan
 */
export function auditTrail(
  plans: readonly Plan[],
  services: ReportServices,
  today = plans[0]?.today ?? '',
): AuditTrail {
  const all = plans.flatMap((plan) =>
    goalsOf(plan)
      .initiatives.filter((initiative) => !wholeOf(initiative))
      .map((initiative) => ({ plan, initiative })),
  );
  const isGivenUp = ({ initiative }: (typeof all)[number]) => initiative.statements.some(isDropped);
  const isDone = ({ plan, initiative }: (typeof all)[number]) =>
    (atOneMoment(() => initiativeProgress(initiative, contextOf(plan, services))).ratio ?? 0) >= 1;
  const alive = all.filter((one) => !isGivenUp(one));
  const trails = alive
    .filter((one) => !isDone(one))
    .map(({ plan, initiative }) => atOneMoment(() => trailOf(initiative, plan, services)));
  return {
    today,
    cycles: plans.map(cycleState),
    broken: ways.flatMap((way) => trails.filter(({ broken }) => broken?.at === way)),
    holding: trails.filter(({ broken }) => !broken),
    leftOut: { done: alive.filter(isDone).length, givenUp: all.filter(isGivenUp).length },
  };
}

function trailOf(initiative: Initiative, plan: Plan, services: ReportServices): WorkTrail {
  const context = contextOf(plan, services);
  const reader = services.readerFor(plan);
  const driven = drivenThrough(initiative, services);
  const lines = driven.flatMap(linesOfSight);
  const steps = new Set(lines.flatMap((line) => line.steps));
  const titles = (is: (step: LineOfSight['steps'][number]) => boolean) =>
    [...steps].filter(is).map((step) => step.title ?? step.name ?? '');
  const progress = initiativeProgress(initiative, context).ratio;
  return {
    ...goalLine(initiative, services),
    state: initiativeState(initiative, context) ?? null,
    progress: progress ?? null,
    keyResults: driven.map((keyResult) => ({
      ...goalLine(keyResult, services),
      reading: reportedReading(keyResult, reader),
      progress: keyResultProgress(keyResult, context).ratio ?? null,
      beliefs: beliefsOf(initiative, keyResult),
      predicts: predicted(keyResult).map((target) => target.title ?? target.name ?? ''),
      evidence: predicted(keyResult).flatMap((target) => evidenceOf(keyResult, target)),
    })),
    objectives: titles(isObjective),
    priorities: titles(isPriority),
    broken: chainBreak(initiative, driven, { context, reader, hasPriorities: hasPriorities(plan) }) ?? null,
  };
}

/** Returns the key results that a key result predicts; metrics where it names no key result. */
function predicted(keyResult: KeyResult): (KeyResult | Metric)[] {
  const targets = [...new Set(predictedBy(keyResult))];
  return targets.some(isKeyResult) ? targets.filter(isKeyResult) : targets;
}

/** Returns the key results that work drives; work that others wait for, and that names none, drives what they drive. */
function drivenThrough(initiative: Initiative, services: ReportServices): KeyResult[] {
  const seen = new Set<Initiative>();
  const open = [initiative];
  for (let current = open.shift(); current; current = open.shift()) {
    const driven = drivenBy(current);
    if (driven.length > 0) return driven;
    seen.add(current);
    const waiting = services.references
      .referencesTo(current)
      .map(({ container }) => (isDependsOn(container) ? container.$container : undefined))
      .filter(isInitiative);
    open.push(...waiting.filter((one) => !seen.has(one) && !one.statements.some(isDropped)));
  }
  return [];
}

interface Facts {
  context: ProgressContext;
  reader: PhraseReader;
  hasPriorities: boolean;
}

/** Where the chain breaks first: at the work itself, at what it is to move, before an outcome, before a priority. */
function chainBreak(
  initiative: Initiative,
  driven: readonly KeyResult[],
  { context, reader, hasPriorities }: Facts,
): ChainBreak | undefined {
  const around = initiative.$container;
  if (driven.length === 0) {
    const place = isObjective(around)
      ? say`The work is in ${called(around)}, but drives none of its key results.`
      : say`The work drives no key result.`;
    return { at: 'work', reason: place, advice: 'redirect' };
  }
  const alive = driven.filter((one) => !givenUp(one));
  if (alive.length === 0) return { at: 'output', reason: say`${listed(driven)}: dropped.`, advice: 'stop' };
  const isMet = (one: KeyResult) =>
    !isLimit(measureOf(one)) && (keyResultProgress(one, context).ratio ?? 0) >= 1;
  const open = alive.filter((one) => !isMet(one));
  if (open.length === 0) {
    const ratios = alive.map(
      (one) => say`${called(one)} is at ${percentText(keyResultProgress(one, context).ratio ?? 1)}`,
    );
    return {
      at: 'output',
      reason: say`The driven key results are met: ${ratios.join(', ')}.`,
      advice: 'stop',
    };
  }
  const useful = open.filter((one) => leadsToOutcome(one, reader));
  if (useful.length === 0) {
    const readings = open.map(
      (one) => say`${called(one)} reads as ${classText(reportedReading(one, reader))}`,
    );
    return {
      at: 'outcome',
      reason: say`${readings.join(', ')}, and predicts no outcome.`,
      advice: 'redirect',
    };
  }
  const lines = useful.flatMap(linesOfSight);
  const reaches = (line: LineOfSight) =>
    !line.broken || (!hasPriorities && line.broken === 'supports-nothing');
  if (lines.some(reaches)) return undefined;
  return { at: 'priority', reason: endText(lines[0]), advice: 'redirect' };
}

function leadsToOutcome(keyResult: KeyResult, reader: PhraseReader): boolean {
  const reading = reportedReading(keyResult, reader);
  const isWork = reading === 'output' || reading === 'activity' || reading === 'bridge';
  return !isWork || predictsOutcome(keyResult, reader);
}

/** Why a line of sight ends before a priority, about its last goal; marked texts. */
const endTexts: Readonly<Record<NonNullable<LineOfSight['broken']>, string>> = {
  'drives-nothing': marked('{0} drives no key result.'),
  'in-no-objective': marked('{0} belongs to no objective and supports nothing.'),
  'supports-nothing': marked('{0} supports no priority.'),
  'given-up': marked('{0} is dropped.'),
  circle: marked('{0} supports itself in a circle.'),
};

/** Why a line of sight ends before a priority. */
function endText(line: LineOfSight | undefined): string {
  const last = line?.steps.at(-1);
  return translated(endTexts[line?.broken ?? 'supports-nothing'], last ? called(last) : say`The work`);
}

function classText(reading: string): string {
  return translated(/^[aeiou]/.test(reading) ? `an ${reading}` : `a ${reading}`);
}

function hasPriorities({ project }: Plan): boolean {
  for (const { type } of project.names.all()) if (type === 'Priority') return true;
  return false;
}

function called(goal: { title?: string; name?: string }): string {
  return say`“${goal.title ?? goal.name ?? ''}”`;
}

function listed(goals: readonly { title?: string; name?: string }[]): string {
  return goals.map(called).join(', ');
}
