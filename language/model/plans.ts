import type { LangiumDocument } from 'langium';
import { declarationsOf } from '../grammar/declarations.js';
import {
  type Initiative,
  isInitiative,
  isKeyResult,
  isObjective,
  isPlanFile,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import type { Project } from '../project/project.js';
import type { ProjectSharedServices } from '../project/services.js';
import type { Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import { groupBy } from '../values/group-by.js';
import { compareText } from '../values/text.js';
import { currentOf } from './current-cycles.js';
import { type GoalChoice, isChosen } from './goal-choice.js';

/** The goals of a team for one cycle, in one file or several. */
export interface Plan {
  project: Project;
  /** *Today* in the project. */
  today: IsoDate;
  /** Undefined, as is the cycle, for goals that are in no plan. */
  team?: string;
  cycle?: string;
  /** The days of the cycle; undefined if nobody knows them. */
  period?: Period;
  /** By their path. */
  files: PlanFile[];
  /** Which of its goals are looked at; all that are agreed where it is left out. */
  choice?: GoalChoice;
}

/** The goals of a plan, each kind in the order of files and lines. */
export interface PlanGoals {
  objectives: Objective[];
  keyResults: KeyResult[];
  initiatives: Initiative[];
}

/** Returns the plans of the goals in these files; by team, then cycle, goals without a plan first. */
export function plansIn(documents: readonly LangiumDocument[], services: ProjectSharedServices): Plan[] {
  const plans = new Map<string, Plan>();
  const sorted = [...documents].sort((left, right) => compareText(left.uri.path, right.uri.path));
  for (const { uri, parseResult } of sorted) {
    const file = parseResult.value;
    if (!isPlanFile(file) || !holdsGoals(file)) continue;
    const project = services.workspace.Projects.projectOf(uri);
    const identity = planOf(file);
    const key = `${identity?.team ?? ''} ${identity?.cycle ?? ''} ${project.root.toString()}`;
    const period = identity && project.periodOf(identity.cycle);
    const plan = plans.get(key) ?? {
      project,
      today: services.Today.for(project),
      ...identity,
      ...(period && { period }),
      files: [],
    };
    plan.files.push(file);
    plans.set(key, plan);
  }
  return [...plans].sort(([left], [right]) => compareText(left, right)).map(([, plan]) => plan);
}

/** Returns the current plans of each team; see `current-cycles.ts`. The result keeps the order of the argument. */
export function currentPlans(plans: readonly Plan[]): Plan[] {
  const ofTeam = ({ project, team = '' }: Plan) => `${team} ${project.root.toString()}`;
  const current = new Set(
    [...groupBy(plans, ofTeam).values()].flatMap((own) =>
      currentOf(own, ({ period }) => period, own[0]?.today ?? ''),
    ),
  );
  return plans.filter((plan) => current.has(plan));
}

/** Returns the plans with goals of a choice. Each of them keeps the choice for `goalsOf`. */
export function choosePlans(plans: readonly Plan[], choice: GoalChoice): Plan[] {
  return plans
    .map((plan): Plan => ({ ...plan, choice }))
    .filter((plan) =>
      Object.values<readonly unknown[]>({ ...goalsOf(plan) }).some(({ length }) => length > 0),
    );
}

/** Returns the goals of a plan, including nested ones, without those that its choice leaves out. */
export function goalsOf({ files, choice = {} }: Plan): PlanGoals {
  const goals = files.flatMap((file) => [...declarationsOf(file)]);
  const isLookedAt = (goal: Objective | KeyResult | Initiative) => isChosen(goal, choice);
  return {
    objectives: goals.filter(isObjective).filter(isLookedAt),
    keyResults: goals.filter(isKeyResult).filter(isLookedAt),
    initiatives: goals.filter(isInitiative).filter(isLookedAt),
  };
}

function holdsGoals(file: PlanFile): boolean {
  for (const one of declarationsOf(file))
    if (isObjective(one) || isKeyResult(one) || isInitiative(one)) return true;
  return false;
}
