import type { Edit } from '../../edits/edit.js';
import { insertStatement, type StatementText } from '../../edits/insert-statement.js';
import { escapeSnippet, quoted, uriOf } from '../../edits/source.js';
import {
  isDropped,
  isKeyResult,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../../grammar/generated/ast.js';
import type { DefinedPart } from '../../model/definition.js';
import { type MovedPart, unrecordedChanges } from '../../model/definition-changes.js';
import { impliedWay } from '../../model/level.js';
import { inheritedDimension } from '../../model/measure.js';
import { planSince, sinceOf } from '../../model/since.js';
import { callElement } from '../../names/calling.js';
import { unobserved } from '../../observation/observation.js';
import { exactly } from '../../observation/today.js';
import type { AgreedGoal } from '../../project/agreed-goals.js';
import { goalsByName } from '../../project/past-goals.js';
import type { PastPlan } from '../../project/past-plans.js';
import { marked, say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { reportMovedPlan, reportMovedSince } from '../moved-since.js';
import type { Fix } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

export const movedGoalpost = defineRule({
  meta: {
    id: 'moved-goalpost',
    category: 'progress',
    severity: 'warning',
    summary: 'A definition that changes after its cycle began records the change and the reason.',
    fixable: true,
  },
  check: {
    PlanFile: (file, context) => {
      for (const { old, goal, past } of sameGoals(file, context.pastPlan()))
        compare(old, goal, past, context);
      reportMovedSinces(file, context);
    },
  },
});

/** Reports each later `since`, compared with the last version before that day, or before the change under review. */
function reportMovedSinces(file: PlanFile, context: RuleContext): void {
  const days = new Set([...goalsByName(file).values()].map((goal) => sinceOf(goal)?.date));
  for (const day of days) {
    for (const { old, goal, past } of sameGoals(file, context.pastPlan(day)))
      if (sinceOf(goal)?.date === day) reportMovedSince(old.goal, goal, { ...past, date: old.date }, context);
  }
  const past = context.pastPlan(planSince(file));
  if (past) reportMovedPlan(file, past, context);
}

/** Returns the goals of a file with the version of the same name and kind that was agreed; dropped goals are left out. */
function sameGoals(
  file: PlanFile,
  past: PastPlan | undefined,
): { old: AgreedGoal; goal: Objective | KeyResult; past: PastPlan }[] {
  if (!past) return [];
  return [...goalsByName(file)].flatMap(([name, goal]) => {
    const old = past.goals.get(name);
    const isSame = old && old.goal.$type === goal.$type && !goal.statements.some(isDropped);
    return isSame ? [{ old, goal, past }] : [];
  });
}

function compare(
  { goal: before, date, wasDraft }: AgreedGoal,
  now: Objective | KeyResult,
  { since }: PastPlan,
  context: RuleContext,
): void {
  const { report, today } = context;
  const begun = wasDraft ? say`it was agreed on ${date}` : say`its cycle began on ${since}`;
  const inherited = isKeyResult(now)
    ? { unit: inheritedDimension(now), way: impliedWay(now, context) }
    : { unit: undefined };
  // The earlier version is not part of the project: no later change causes a new check of it.
  const { moved, following } = unobserved(() =>
    unrecordedChanges(before, now, { ...inherited, phrasing: context.phraseReader }),
  );
  for (const { was, now: current } of moved) {
    const shown = (text: string) => (was.part === 'statement' ? say`“${text}”` : text);
    const then = shown(was.text);
    const change = current
      ? say`was ${then} on ${date} and is ${shown(current.text)} now`
      : say`was ${then} on ${date} and is gone`;
    const record = recordOf(was, exactly(today));
    const message = say`The ${translated(partNames[was.part])} of ${callElement(now)} ${change}, although ${begun}. Record the change with the reason: \`${record.text}\`.`;
    const place = current?.range ? { node: now, range: current.range } : { node: now };
    // The fix reverts the statement together with the number, but only if no other number moved.
    const parts =
      moved.length === 1 && following ? [{ was, now: current }, following] : [{ was, now: current }];
    report(place, message, { aspect: was.part, fix: () => fixesOf(now, record, parts) });
  }
}

const partNames: Readonly<Record<DefinedPart['part'], string>> = {
  statement: marked('statement'),
  target: marked('target'),
  baseline: marked('baseline'),
  stretch: marked('stretch'),
  weight: marked('weight'),
  deadline: marked('deadline'),
  limit: marked('limit'),
  guard: marked('guard'),
  expect: marked('expect'),
};

/** Parts that are statements as a whole; records quote them. */
const wholeStatements: ReadonlySet<DefinedPart['part']> = new Set(['guard', 'expect']);

/** Returns the line that records a change. */
function recordOf(was: DefinedPart, today: string): StatementText & { snippet: string } {
  const isText = was.part === 'statement' || wholeStatements.has(was.part);
  const old = wholeStatements.has(was.part) ? quoted(was.text) : writtenText(was);
  const line = `changed ${today} ${was.part} was ${old}${isText ? ' because' : ''} `;
  return { text: `${line}"…"`, snippet: `${escapeSnippet(line)}"$1"` };
}

/** Returns the text of a part of a definition on one line, as a file contains it. */
function writtenText({ part, text }: DefinedPart): string {
  const words = text.replace(/\s+/g, ' ');
  return part === 'statement' ? quoted(words) : wholeStatements.has(part) ? `${part} ${words}` : words;
}

/** Records the change; or reverts it, if the changed text is still in the file. */
function fixesOf(goal: Objective | KeyResult, record: StatementText, parts: readonly MovedPart[]): Fix[] {
  const uri = uriOf(goal);
  const recorded = { [uri]: [insertStatement(goal, record, 'last')] };
  const back = parts.flatMap(({ was, now }): Edit[] =>
    now?.range ? [{ range: now.range, newText: writtenText(was) }] : [],
  );
  const [first] = back.length === parts.length ? back : [];
  return [
    { title: say`Record the change, because…`, edits: recorded },
    ...(first
      ? [{ title: say`Go back to ${first.newText}`, takesBack: true as const, edits: { [uri]: back } }]
      : []),
  ];
}
