import { type AstNode, AstUtils } from 'langium';
import {
  type Initiative,
  isCheckIn,
  isDue,
  isInitiative,
  isKeyResult,
  isMeasurement,
  isObjective,
  isScore,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../../grammar/generated/ast.js';
import { planHeaderOf, planOf } from '../../grammar/plan-identity.js';
import type { SourcePlace } from '../../grammar/ranges.js';
import { blockDate } from '../../model/check-ins.js';
import { cycleOf, type ElementCycle, endOfGrace } from '../../model/cycle-of.js';
import { reportedGoal } from '../../model/link-targets.js';
import { type LongPastCycle, longPastCycleOf } from '../../model/long-past-cycle.js';
import { daysText } from '../../model/status-text.js';
import { callElement } from '../../names/calling.js';
import { exactly, hasCome } from '../../observation/today.js';
import { daysOfGrace } from '../../protocol.js';
import { daysBetween, isIsoDate } from '../../values/dates.js';
import { marked, say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { RuleContext } from '../types/rule.js';

export const outsideCycle = defineRule({
  meta: {
    id: 'outside-cycle',
    category: 'progress',
    severity: 'warning',
    summary: 'Dates are in the cycle of their goal, and observed values are in the past.',
  },
  check: {
    KeyResult: checkStatements,
    Initiative: checkStatements,
    Objective: checkStatements,
    PlanFile: checkFiscalYear,
    Since: (since, context) => {
      const cycle = cycleOf(since.$container, context.project);
      checkSince({ node: since, property: 'date' }, since.date, cycle, context);
    },
    PlanHeader: (header, context) => {
      const name = planOf(header)?.cycle;
      const period = name === undefined ? undefined : context.project.periodOf(name);
      const cycle = name !== undefined && period ? { name, ...period } : undefined;
      checkSince({ node: header, property: 'since' }, header.since, cycle, context);
    },
    Metric: ({ statements }, context) => {
      for (const reading of statements.filter(isMeasurement))
        checkFuture(marked('reading'), reading, context);
    },
    CheckInBlock: (block, context) => {
      checkFuture(marked('check-in'), block, context);
    },
    CheckInEntry: (entry, context) => {
      const date = blockDate(entry);
      const goal = reportedGoal(entry);
      if (
        date &&
        isIsoDate(date) &&
        hasCome(date, context.today) &&
        (isKeyResult(goal) || isInitiative(goal) || isObjective(goal))
      ) {
        checkCycle(marked('check-in'), date, goal, { node: entry, property: 'target' }, context);
      }
    },
  },
});

/** What carries a date in the body of a goal; `seen` is what cannot be in the future. */
const dated: readonly { is: (node: AstNode) => boolean; what: string; seen: boolean }[] = [
  { is: isCheckIn, what: marked('check-in'), seen: true },
  { is: isScore, what: marked('score'), seen: true },
  { is: isDue, what: marked('due date'), seen: false },
];

function checkStatements(goal: KeyResult | Initiative | Objective, context: RuleContext): void {
  for (const statement of goal.statements as readonly (AstNode & { date?: string })[]) {
    const kind = dated.find(({ is }) => is(statement));
    if (!kind || !statement.date || !isIsoDate(statement.date)) continue;
    if (kind.seen && checkFuture(kind.what, statement, context)) continue;
    checkCycle(kind.what, statement.date, goal, { node: statement, property: 'date' }, context);
  }
}

function checkFuture(what: string, node: AstNode & { date?: string }, context: RuleContext): boolean {
  const { date } = node;
  if (!date || !isIsoDate(date) || hasCome(date, context.today)) return false;
  const ahead = daysText(daysBetween(exactly(context.today), date));
  context.report(
    { node, property: 'date' },
    say`This ${translated(what)} has the date ${date}, ${ahead} from now (today is ${context.today}). Write only observed values.`,
  );
  return true;
}

/** Reports a `since` after the end of the cycle. A `since` before the cycle is allowed: the clock begins with the cycle. */
function checkSince(
  place: SourcePlace,
  date: string | undefined,
  cycle: ElementCycle | undefined,
  { report }: RuleContext,
): void {
  if (!date || !isIsoDate(date) || !cycle || date <= cycle.end) return;
  const late = daysText(daysBetween(cycle.end, date));
  report(
    place,
    say`\`since ${date}\` is ${late} after ${cycle.name} ended on ${cycle.end}. Correct the date or the cycle.`,
  );
}

function checkCycle(
  what: string,
  date: string,
  goal: KeyResult | Initiative | Objective,
  place: SourcePlace,
  context: RuleContext,
): void {
  const cycle = cycleOf(goal, context.project);
  if (!cycle || (cycle.start <= date && date <= endOfGrace(cycle))) return;
  // Said once, at the plan.
  if (longPastCycleOf(goal, context)) return;
  const where =
    date < cycle.start
      ? say`${daysText(daysBetween(date, cycle.start))} before ${cycle.name} begins on ${cycle.start}`
      : say`${daysText(daysBetween(cycle.end, date))} after ${cycle.name} ended on ${cycle.end}; ${daysOfGrace} days are allowed`;
  context.report(
    place,
    say`The ${translated(what)} ${date} of ${callElement(goal)} is ${where}. Correct the date or the cycle.`,
  );
}

/** A plan whose every check-in lies long after its fiscal cycle: said once, at the first file of the plan. */
function checkFiscalYear(file: PlanFile, context: RuleContext): void {
  const header = planHeaderOf(file);
  const plan = planOf(file);
  const past = header && plan ? longPastCycleOf(file, context) : undefined;
  if (!header || !plan || !past) return;
  const [first] = context.project.names.objectives.of(plan);
  if (first && AstUtils.findRootNode(first) !== file) return;
  const seen = say`${past.name} ended on ${past.end}, but the newest check-in of this plan is of ${past.newest}. Is this the year that is meant?`;
  context.report({ node: header, property: 'cycle' }, `${seen}${hintOfYear(past, context)}`, {
    severity: 'information',
  });
}

function hintOfYear({ name, byOtherYear }: LongPastCycle, { project }: RuleContext): string {
  if (!byOtherYear) return '';
  const here = project.configuration.cycleYear;
  const other = here === 'end' ? 'start' : 'end';
  const happens = { end: say`ends`, start: say`begins` };
  const setting = say`\`"cycleYear": "${other}"\` in okr.config.json`;
  return say` A fiscal year is named here after the calendar year in which it ${happens[here]}. If yours is named after the one in which it ${happens[other]}, write ${setting}: then ${name} is from ${byOtherYear.start} to ${byOtherYear.end}.`;
}
