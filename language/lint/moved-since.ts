import type { AstNode } from 'langium';
import { insertStatement } from '../edits/insert-statement.js';
import { escapeSnippet, uriOf } from '../edits/source.js';
import { declarationsOf } from '../grammar/declarations.js';
import {
  isKeyResult,
  isObjective,
  isSince,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../grammar/generated/ast.js';
import { planHeaderOf, planOf } from '../grammar/plan-identity.js';
import { rangeOf, type SourcePlace } from '../grammar/ranges.js';
import { recordsOf } from '../model/definition-changes.js';
import { ownSince, planSince } from '../model/since.js';
import { sinceChange } from '../model/since-change.js';
import { callElement } from '../names/calling.js';
import { unobserved } from '../observation/observation.js';
import { exactly } from '../observation/today.js';
import type { PastPlan } from '../project/past-plans.js';
import type { IsoDate } from '../values/dates.js';
import { say } from '../values/say.js';
import type { Fix } from './types/fix.js';
import type { RuleContext } from './types/rule.js';

type Goal = Objective | KeyResult;

/** Reports a goal whose `since` moved to a later day without a record: less progress is then expected by today. */
export function reportMovedSince(before: Goal, now: Goal, past: PastPlan, context: RuleContext): void {
  // The earlier version is not part of the project, so no change in the project depends on it.
  const change = unobserved(() => (ownSince(before) || ownSince(now) ? sinceChange(before, now) : undefined));
  if (!change?.now || recordsIn([now]) > recordsIn([before])) return;
  const statement = (now.statements as readonly AstNode[]).find(isSince);
  const place: SourcePlace = statement ? { node: statement, property: 'date' } : { node: now };
  report(callElement(now), place, { was: change.was, now: change.now }, now, past, context);
}

/** Reports the same for the `since` of a whole plan: one finding, for which a record in any of its goals is enough. */
export function reportMovedPlan(file: PlanFile, past: PastPlan, context: RuleContext): void {
  const [was, now] = [planSince(past.file), planSince(file)];
  const header = planHeaderOf(file);
  const goals = goalsIn(file);
  if (!now || now === was || !header || !isSamePlan(file, past.file)) return;
  if (recordsIn(goals) > recordsIn(goalsIn(past.file))) return;
  report(say`this plan`, { node: header, property: 'since' }, { was, now }, goals[0], past, context);
}

/** Counts the records of a changed `since` in these goals. */
function recordsIn(goals: readonly Goal[]): number {
  return goals.flatMap((goal) => recordsOf(goal, 'since')).length;
}

function isSamePlan(one: PlanFile, other: PlanFile): boolean {
  const [left, right] = [planOf(one), planOf(other)];
  return left?.team === right?.team && left?.cycle === right?.cycle;
}

function goalsIn(file: PlanFile): Goal[] {
  return [...declarationsOf(file)].filter((one) => isObjective(one) || isKeyResult(one));
}

/**
 * Reports a later `since`. A new `since` is a change only if the goal existed before that day.
 *
 * @param recorder the goal to record the change in
 */
function report(
  what: string,
  place: SourcePlace,
  { was, now }: { was: IsoDate | undefined; now: IsoDate },
  recorder: Goal | undefined,
  { date, since: cycleStart }: PastPlan,
  context: RuleContext,
): void {
  const first = was && was > cycleStart ? was : cycleStart;
  if (now <= first || (was === undefined && now <= date)) return;
  const line = `changed ${exactly(context.today)} since was "${first}" because `;
  const said =
    was === undefined ? say`already existed on ${date}` : say`came on ${was} in the version of ${date}`;
  const message = say`The plan now says that ${what} came on ${now}, but it ${said}. A later start makes every number look better. Record the change with the reason: \`${line}"…"\`.`;
  context.report(place, message, { fix: () => fixesOf(place, line, was, recorder) });
}

/** Records the change; or reverts it, if the earlier version has a `since`. */
function fixesOf(
  place: SourcePlace,
  line: string,
  was: IsoDate | undefined,
  recorder: Goal | undefined,
): Fix[] {
  const statement = { text: `${line}"…"`, snippet: `${escapeSnippet(line)}"$1"` };
  const record = recorder && { [uriOf(recorder)]: [insertStatement(recorder, statement, 'last')] };
  const back = place.node && 'property' in place && place.property && was ? place.node : undefined;
  return [
    ...(record ? [{ title: say`Record the change, because…`, edits: record }] : []),
    ...(back && was
      ? [
          {
            title: say`Go back to ${was}`,
            takesBack: true as const,
            edits: { [uriOf(back)]: [{ range: rangeOf(place), newText: was }] },
          },
        ]
      : []),
  ];
}
