import { AstUtils } from 'langium';
import { declarationsOf } from '../grammar/declarations.js';
import { rangeOf } from '../grammar/ranges.js';
import type { OkrServices } from '../lint/services.js';
import { type GoalChoice, isChosen } from '../model/goal-choice.js';
import type { Plan } from '../model/plans.js';
import { say } from '../values/say.js';
import { carriedFile, type Decision, isCarriable } from './carried-file.js';
import { type AgainContext, carryAgain } from './carry-again.js';
import { carryContext } from './carry-context.js';
import { findPlaces, type Place } from './places.js';
import type { UpdatedFile } from './renewed-baselines.js';
import { type Carriable, type Verdict, verdictsOf } from './verdict.js';

/** A goal that is not carried, with its place and the reason. */
export interface LeftBehind {
  uri: string;
  /** From 1. */
  line: number;
  kind: Carriable['$type'];
  goal: string;
  because: string;
}

/** The plans of the next cycle: new ones as text, and edits of those that exist already. Nothing is written. */
export interface Carried {
  files: { uri: string; text: string; goals: number }[];
  updated: UpdatedFile[];
  /** How many goals the existing plans of the next cycle continue. */
  continued: number;
  decisions: Decision[];
  leftBehind: LeftBehind[];
}

/**
 * Computes the plans of the next cycle: open goals, each key result from its last value. If a plan of the next cycle exists
 * already, only the baselines change in it that an earlier carry wrote.
 *
 * @param plans linked plans of the cycle that ends
 * @param to the cycle that begins; the project of every plan must know its dates
 * @param exists says whether a file exists; nothing is added to an existing file
 */
export async function carryPlans(
  plans: readonly Plan[],
  to: string,
  services: OkrServices,
  exists: (uri: string) => Promise<boolean>,
): Promise<Carried> {
  const carried: Carried = { files: [], updated: [], continued: 0, decisions: [], leftBehind: [] };
  for (const project of new Set(plans.map((plan) => plan.project))) {
    const own = plans.filter((plan) => plan.project === project);
    await carryProject(own, to, services, exists, carried);
  }
  return carried;
}

async function carryProject(
  plans: readonly Plan[],
  to: string,
  services: OkrServices,
  exists: (uri: string) => Promise<boolean>,
  carried: Carried,
): Promise<void> {
  const [first] = plans;
  if (!first?.cycle) return;
  const { project, today, cycle: from } = first;
  const { open, present, decisions } = await findPlaces(plans, { from, to, project }, exists);
  carried.decisions.push(...decisions);
  // Drafts are open, too: whether they are agreed on is asked.
  const choice: GoalChoice = { ...first.choice, drafts: true };
  const goals = goalsIn(open, choice);
  const verdicts = new Map<Carriable, Verdict>();
  const context = carryContext({ project, today, from, to, verdicts, present }, services);
  for (const [goal, verdict] of verdictsOf(goals, context)) verdicts.set(goal, verdict);
  writeNew(open, context, carried);
  writeAgain(present, goals, choice, context, carried);
  for (const [goal, verdict] of verdicts) addLeftBehind(goal, verdict, carried);
}

function goalsIn(places: readonly Place[], choice: GoalChoice): Carriable[] {
  return places.flatMap(({ file }) =>
    [...declarationsOf(file)].filter(isCarriable).filter((goal) => isChosen(goal, choice)),
  );
}

function writeNew(open: readonly Place[], context: AgainContext, carried: Carried): void {
  for (const { file, uri } of open) {
    const kept = [...declarationsOf(file)].filter(
      (goal) => isCarriable(goal) && context.verdicts.get(goal)?.carried,
    );
    if (kept.length === 0) continue;
    const { text, decisions } = carriedFile(file, uri, context);
    carried.files.push({ uri: uri.toString(), text, goals: kept.length });
    carried.decisions.push(...decisions);
  }
}

/** Updates the plans that exist already, and names the open goals that they do not contain. */
function writeAgain(
  present: readonly Place[],
  elsewhere: readonly Carriable[],
  choice: GoalChoice,
  context: AgainContext,
  carried: Carried,
): void {
  const goals = goalsIn(present, choice);
  const verdicts = verdictsOf(goals, context);
  // Another file of the next cycle may continue goals whose own file is new.
  const taken = elsewhere.filter((goal) => context.isCarried(goal) === undefined);
  const again = carryAgain([...goals, ...taken], verdicts, context);
  carried.updated.push(...again.files);
  carried.continued += again.continued.size;
  for (const { file, uri } of present) {
    const own = goals.filter((goal) => AstUtils.findRootNode(goal) === file);
    if (own.some((goal) => again.continued.has(goal))) continue;
    const message = say`The file already exists. Nothing was carried into it.`;
    carried.decisions.push({ uri: uri.toString(), line: 1, goal: '', message });
  }
  carried.decisions.push(...again.decisions);
  for (const goal of again.missing) {
    const because = say`the plan for ${context.to} exists already and does not contain it`;
    addLeftBehind(goal, { carried: false, because }, carried);
  }
}

function addLeftBehind(goal: Carriable, verdict: Verdict, { decisions, leftBehind }: Carried): void {
  if (verdict.carried) return;
  const uri = AstUtils.getDocument(goal).uri.toString();
  const place = { uri, line: rangeOf({ node: goal }).start.line + 1, goal: goal.title ?? goal.name ?? '' };
  leftBehind.push({ ...place, kind: goal.$type, because: verdict.because });
  if (verdict.asks)
    decisions.push({ ...place, message: say`Left behind: ${verdict.because}. ${verdict.asks}` });
}
