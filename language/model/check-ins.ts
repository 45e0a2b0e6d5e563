import {
  type CheckInEntry,
  type Initiative,
  isCheckInEntry,
  isDropped,
  isInitiative,
  isKeyResult,
  isMeasurement,
  isMeasures,
  isScore,
  isStatus,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import type { OkrReferences } from '../names/references.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import type { Period } from '../values/cycles.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { compareText } from '../values/text.js';
import { endOfGrace } from './cycle-of.js';
import { dropOf } from './drop.js';
import { reportedGoal } from './link-targets.js';
import { blockDate, type CheckInRecord, reportedText, reportsOf } from './reports.js';

export { blockDate, type CheckInRecord, reportedText } from './reports.js';

type Tracked = KeyResult | Initiative;

/**
 * Returns all check-ins of an element: those in its body, and the entries that name it, in any file. Entries without a
 * possible date are left out, and so are ambiguous entries: they count for neither cycle.
 *
 * @returns by date, oldest first; on the same day in the order of files and lines
 */
export function checkInsOf(
  element: Tracked | Objective,
  references: OkrReferences,
): readonly CheckInRecord[] {
  return oncePerCheck(element, decided, () => decided(element, references));
}

function decided(element: Tracked | Objective, references: OkrReferences): CheckInRecord[] {
  return reportsOf(element, references).filter(({ node }) => isDecided(node, references));
}

function isDecided(node: CheckInRecord['node'], references: OkrReferences): boolean {
  return !isCheckInEntry(node) || rivalsOf(node, references).length === 0;
}

/**
 * Returns the other goals that an entry of a check-in block may mean if it names its goal as `team.name`: the goals of
 * that name in cycles of the team that ended up to 30 days before, if their last check-in is still to come. The last
 * cycle comes first.
 *
 * @returns none for an entry that names its cycle, or that can mean only one
 */
export function rivalsOf(entry: CheckInEntry, references: OkrReferences): readonly Tracked[] {
  return oncePerCheck(entry, findRivals, () => findRivals(entry, references));
}

function findRivals(entry: CheckInEntry, references: OkrReferences): readonly Tracked[] {
  const date = blockDate(entry);
  const target = reportedGoal(entry);
  if (!date || !isIsoDate(date) || !isTracked(target)) return [];
  return isByTeam(entry) ? rivalsAt(target, date, references) : [];
}

/**
 * Returns the same for an entry that is not written yet: the other goals that `team.name` may mean at a date.
 *
 * @param target what the name leads to at that date
 */
export function rivalsAt(target: Tracked, date: IsoDate, references: OkrReferences): readonly Tracked[] {
  return oncePerCheck(target, rivalsAt, () => findRivalsAt(target, date, references), date);
}

function findRivalsAt(target: Tracked, date: IsoDate, references: OkrReferences): Tracked[] {
  const awaited = namesakesInGrace(target, date, references);
  // Asked last, because hardly any entry has a date in a time of grace.
  if (awaited.length === 0 || hasOwnValueBefore(target, date, references)) return [];
  return awaited
    .filter(({ goal, period }) => isOpen(goal, period.end, references))
    .sort((left, right) => compareText(right.period.end, left.period.end))
    .map(({ goal }) => goal);
}

/** Returns the goals of the same name in cycles of the team that ended up to 30 days before a date. */
function namesakesInGrace(
  target: Tracked,
  date: IsoDate,
  references: OkrReferences,
): { goal: Tracked; period: Period }[] {
  const plan = planOf(target);
  const { name } = target;
  if (!plan || !name) return [];
  const scope = references.scopeOf(target);
  return scope.names.namesakes('goal', plan.team, name).flatMap(({ node, plan: other }) => {
    const period = other && other.cycle !== plan.cycle ? scope.periodOf(other.cycle) : undefined;
    const isAwaited = period && period.end < date && date <= endOfGrace(period);
    return isAwaited && isTracked(node) ? [{ goal: node, period }] : [];
  });
}

function isTracked(node: unknown): node is Tracked {
  return isKeyResult(node) || isInitiative(node);
}

/** Says whether an entry names its goal with the team alone, so that its date decides about the cycle. */
function isByTeam({ target }: CheckInEntry): boolean {
  return target.$refText.split('.').length === 2;
}

/**
 * Says whether a goal has a value that is certainly its own. Entries that belong to the goal only because of their date
 * do not count: as long as the old cycle is open, they are as ambiguous as the entry in question.
 */
function hasOwnValueBefore(target: Tracked, date: IsoDate, references: OkrReferences): boolean {
  return reportsOf(target, references).some(
    ({ date: other, node }) =>
      other < date &&
      reportedText(node) !== undefined &&
      (node.$type === 'CheckIn' || !isByTeam(node as CheckInEntry)),
  );
}

/** Says whether the last check-in of a goal is still to come: no score, no drop, not done, and no value from its last day on. */
function isOpen(goal: Tracked, lastDay: IsoDate, references: OkrReferences): boolean {
  observe(goal, 'definition');
  // Only reports from the last day on are asked for their own rivals: with all reports, each cycle would ask the one before.
  const lastReports = reportsOf(goal, references).filter((report) => isLastReport(report, lastDay));
  if (lastReports.some(({ node }) => isDecided(node, references))) return false;
  if (isInitiative(goal)) {
    const isOver = (state: string | undefined) => state === 'done' || state === 'dropped';
    return !goal.statements.some(
      (statement) => isDropped(statement) || (isStatus(statement) && isOver(statement.state)),
    );
  }
  return !goal.statements.some(isScore) && !dropOf(goal) && !hasReadingFrom(goal, lastDay);
}

function isLastReport({ date, node }: CheckInRecord, lastDay: IsoDate): boolean {
  return node.state === 'done' || (date >= lastDay && reportedText(node) !== undefined);
}

function hasReadingFrom(keyResult: KeyResult, day: IsoDate): boolean {
  const metric = keyResult.statements.find(isMeasures)?.metric?.ref;
  observe(metric, 'values');
  return (metric?.statements ?? [])
    .filter(isMeasurement)
    .some(({ date, value }) => value && date && isIsoDate(date) && date >= day);
}
