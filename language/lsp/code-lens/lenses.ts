import { type AstNode, AstUtils } from 'langium';
import type { Location } from 'vscode-languageserver-types';
import type { Declaration } from '../../grammar/declarations.js';
import {
  isDropped,
  isKeyResult,
  isMeasures,
  isMetric,
  isObjective,
  isPriority,
  isSupports,
  type KeyResult,
  type Metric,
  type Objective,
  type Priority,
} from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { checkInsOf } from '../../model/check-ins.js';
import { currentGoals, cycleMark } from '../../model/current-goals.js';
import { dropOf } from '../../model/drop.js';
import { objectiveStatus } from '../../model/objective-status.js';
import { gradeText } from '../../model/score.js';
import { keyResultStatus, type StatusContext } from '../../model/status.js';
import { percentText } from '../../model/status-text.js';
import { statusWords } from '../../model/status-words.js';
import { enclosingElement } from '../../names/calling.js';
import { counted } from '../../values/counted.js';
import { say } from '../../values/say.js';
import { shorten } from '../element-text.js';
import { headRange, initiativesFor, isPlanGoal, servedGoals, servingGoals } from '../goal-links.js';

/** The text of a lens, and the places that a click on it lists. */
export interface LensText {
  title: string;
  tooltip?: string;
  places: Location[];
  /** The action of a click, if it is not the list of places. */
  action?: 'check-in';
}

/** One kind of lens: the elements that have it, and its text. */
export interface Lens {
  appliesTo(element: Declaration): boolean;
  read(element: Declaration, context: StatusContext): LensText;
}

function lens<Element extends Declaration>(definition: {
  appliesTo(element: Declaration): element is Element;
  read(element: Element, context: StatusContext): LensText;
}): Lens {
  return definition as Lens;
}

/** A statement of a goal that is shown in a lens may not push the others out of sight. */
const longestTitle = 40;

/** All kinds of lenses by name, in their order on the line. */
export const lenses: Readonly<Record<string, Lens>> = {
  status: lens({ appliesTo: isMeasured, read: readStatus }),
  checkIn: lens({ appliesTo: isCheckable, read: readCheckIn }),
  initiatives: lens({ appliesTo: isMeasured, read: readInitiatives }),
  supports: lens({ appliesTo: isSupporting, read: readSupports }),
  objectives: lens({ appliesTo: isPriority, read: readObjectives }),
  keyResults: lens({ appliesTo: isMetric, read: readKeyResults }),
};

function isMeasured(element: Declaration): element is Objective | KeyResult {
  return isObjective(element) || isKeyResult(element);
}

function isCheckable(element: Declaration): element is KeyResult {
  return isKeyResult(element) && !dropOf(element);
}

function isSupporting(element: Declaration): element is Objective | KeyResult {
  return isMeasured(element) && (element.statements as readonly AstNode[]).some(isSupports);
}

/** A click asks for the check-in of the key result. */
function readCheckIn(): LensText {
  return { title: say`check in`, tooltip: say`Write the value of today.`, places: [], action: 'check-in' };
}

/** Writes `62% · on track`, or `62% · at risk · ended` if the cycle does not run; a click lists the check-ins or key results behind the number. */
function readStatus(goal: Objective | KeyResult, context: StatusContext): LensText {
  const reading = isObjective(goal) ? objectiveStatus(goal, context) : keyResultStatus(goal, context);
  const { ratio } = reading.progress;
  const status = statusWords(reading.status);
  const sources: readonly AstNode[] = isObjective(goal)
    ? goal.statements.filter(isKeyResult)
    : checkInsOf(goal, context.references).map(({ node }) => node);
  const isKnown = ratio !== undefined && reading.status !== 'dropped';
  const grade = gradeText(goal);
  const score = grade && say`score ${grade}`;
  const parts = [isKnown && percentText(ratio), status, score, cycleMark(goal, context)];
  return {
    title: parts.filter(Boolean).join(' · '),
    tooltip: say`${reading.explanation} Today is ${context.today}.`,
    places: sources.map(locationOf),
  };
}

function readInitiatives(goal: Objective | KeyResult, { references }: StatusContext): LensText {
  const initiatives = initiativesFor(goal, references).filter(
    ({ statements }) => !statements.some(isDropped),
  );
  const title = initiatives.length === 0 ? say`no initiative` : counted(initiatives.length, 'initiative');
  return { title, places: initiatives.map(locationOf) };
}

/** `supports Shops trust our forecasts`; a click leads there. */
function readSupports(goal: Objective | KeyResult): LensText {
  const links = new Set(
    (goal.statements as readonly AstNode[])
      .filter(isSupports)
      .flatMap(({ targets }) => targets.map(({ ref }) => ref)),
  );
  const served = servedGoals(goal).filter((step) => links.has(step.goal as never));
  const [first, ...rest] = served.map((step) => step.goal);
  if (!first) return { title: say`supports nothing that is declared`, places: [] };
  const more = rest.length > 0 ? say` and ${rest.length} more` : '';
  const title = shorten(first.title ?? first.name ?? '', longestTitle);
  return { title: `supports ${title}${more}`, places: [first, ...rest].map(locationOf) };
}

/** Writes `2 objectives` of the current cycles, and the key results that support the priority without an objective. */
function readObjectives(priority: Priority, context: StatusContext): LensText {
  const all = servingGoals(priority, context.references).map(({ goal }) => goal);
  const goals = currentGoals(all, context);
  const keyResults = goals.filter(isKeyResult);
  const objectives = goals.filter(isObjective);
  const title = objectives.length === 0 ? say`no objective` : counted(objectives.length, 'objective');
  const others = keyResults.length > 0 ? `, ${counted(keyResults.length, 'key result')}` : '';
  return { title: `${title}${others}`, ...leftOut(all, goals), places: goals.map(locationOf) };
}

function readKeyResults(metric: Metric, context: StatusContext): LensText {
  const all = context.references
    .referencesTo(metric)
    .filter(({ container }) => isMeasures(container))
    .flatMap(({ container }) => enclosingElement(container) ?? []);
  const keyResults = currentGoals(all, context);
  const title =
    keyResults.length === 0
      ? say`measured by no key result`
      : `measured by ${counted(keyResults.length, 'key result')}`;
  return { title, ...leftOut(all, keyResults), places: keyResults.map(locationOf) };
}

/** Says how many belong to other cycles. */
function leftOut(all: readonly AstNode[], shown: readonly AstNode[]): { tooltip?: string } {
  const others = all.length - shown.length;
  return others > 0 ? { tooltip: say`${others} more in other cycles.` } : {};
}

function locationOf(node: AstNode): Location {
  const uri = AstUtils.getDocument(node).uri.toString();
  return { uri, range: isPlanGoal(node) ? headRange(node) : rangeOf({ node }) };
}
