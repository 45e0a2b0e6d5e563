import type { Range } from 'vscode-languageserver-types';
import { declarationsOf } from '../../grammar/declarations.js';
import {
  isDropped,
  isKeyResult,
  isObjective,
  type KeyResult,
  type Objective,
} from '../../grammar/generated/ast.js';
import { planOf, qualifiedName } from '../../grammar/plan-identity.js';
import { type MovedPart, unrecordedChanges } from '../../model/definition-changes.js';
import { inheritedDimension } from '../../model/measure.js';
import { callElement } from '../../names/calling.js';
import { unobserved } from '../../observation/observation.js';
import type { PastPlan } from '../../project/past-plans.js';
import { insertStatement } from '../fixes/insert-statement.js';
import { elementAt, escapeSnippet, quoted, uriOf } from '../fixes/source.js';
import { defineRule, type Fix, type RuleContext } from '../rule.js';

export const movedGoalpost = defineRule({
  meta: {
    id: 'moved-goalpost',
    category: 'progress',
    severity: 'warning',
    summary: 'A definition that changes after its cycle began says so, and why.',
  },
  check: {
    PlanFile: (file, context) => {
      const past = context.pastPlan();
      if (!past) return;
      const before = goalsByName(past.file);
      for (const [name, goal] of goalsByName(file)) {
        const old = before.get(name);
        if (old && old.$type === goal.$type && !goal.statements.some(isDropped))
          compare(old, goal, past, context);
      }
    },
  },
  fix: ({ document, finding }) => {
    const goal = elementAt(document, finding.range.start);
    const data = finding.data as MovedGoalpostData | undefined;
    if (!data || !(isKeyResult(goal) || isObjective(goal))) return [];
    const uri = uriOf(goal);
    const record: Fix = {
      title: 'Record the change, because…',
      edits: { [uri]: [insertStatement(goal, data.record, 'last')] },
    };
    const back = data.back && {
      title: `Go back to ${data.back.newText}`,
      takesBack: true as const,
      edits: { [uri]: [data.back] },
    };
    return [record, ...(back ? [back] : [])];
  },
});

/** What the fixes need: the line that records the change, and the edit that takes it back. */
interface MovedGoalpostData {
  record: { text: string; snippet: string };
  back?: { range: Range; newText: string };
}

function goalsByName(file: PastPlan['file']): Map<string, Objective | KeyResult> {
  const goals = new Map<string, Objective | KeyResult>();
  const plan = planOf(file);
  for (const element of declarationsOf(file)) {
    if (!element.name || !(isObjective(element) || isKeyResult(element))) continue;
    goals.set(qualifiedName(plan, element.name), element);
  }
  return goals;
}

function compare(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  { date, since }: PastPlan,
  { report, today }: RuleContext,
): void {
  const unit = isKeyResult(now) ? inheritedDimension(now) : undefined;
  // The earlier version is no part of the project: nothing that happens there is checked again for it.
  for (const moved of unobserved(() => unrecordedChanges(before, now, unit))) {
    const { was, now: current } = moved;
    const shown = (text: string) => (was.part === 'statement' ? `“${text}”` : text);
    const change = `was ${shown(was.text)} on ${date} and ${current ? `is ${shown(current.text)} now` : 'is gone'}`;
    const data = dataFor(moved, today);
    const message = `The ${was.part} of ${callElement(now)} ${change}, though its cycle began on ${since}. Record it, with the reason: \`${data.record.text}\`.`;
    const place = current?.range ? { node: now, range: current.range } : { node: now };
    report(place, message, { data });
  }
}

function dataFor({ was, now }: MovedPart, today: string): MovedGoalpostData {
  const isStatement = was.part === 'statement';
  const words = was.text.replace(/\s+/g, ' ');
  const text = isStatement ? quoted(words) : words;
  const line = `changed ${today} ${was.part} was ${text}${isStatement ? ' because' : ''} `;
  const record = { text: `${line}"…"`, snippet: `${escapeSnippet(line)}"$1"` };
  return { record, ...(now?.range && { back: { range: now.range, newText: text } }) };
}
