import { isDropped, isKeyResult, type KeyResult, type Objective } from '../../grammar/generated/ast.js';
import type { DefinedPart } from '../../model/definition.js';
import { type MovedPart, unrecordedChanges } from '../../model/definition-changes.js';
import { inheritedDimension } from '../../model/measure.js';
import { callElement } from '../../names/calling.js';
import { unobserved } from '../../observation/observation.js';
import { goalsByName } from '../../project/past-goals.js';
import type { PastPlan } from '../../project/past-plans.js';
import { defineRule } from '../define-rule.js';
import { insertStatement, type StatementText } from '../fixes/insert-statement.js';
import { escapeSnippet, quoted, uriOf } from '../fixes/source.js';
import type { Fix, FixEdit } from '../types/fix.js';
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
});

function compare(
  before: Objective | KeyResult,
  now: Objective | KeyResult,
  { date, since }: PastPlan,
  { phraseReader, report, today }: RuleContext,
): void {
  const unit = isKeyResult(now) ? inheritedDimension(now) : undefined;
  // The earlier version is not part of the project: no later change causes a new check of it.
  const { moved, following } = unobserved(() => unrecordedChanges(before, now, unit, phraseReader));
  for (const { was, now: current } of moved) {
    const shown = (text: string) => (was.part === 'statement' ? `“${text}”` : text);
    const change = `was ${shown(was.text)} on ${date} and ${current ? `is ${shown(current.text)} now` : 'is gone'}`;
    const record = recordOf(was, today);
    const message = `The ${was.part} of ${callElement(now)} ${change}, although its cycle began on ${since}. Record the change with the reason: \`${record.text}\`.`;
    const place = current?.range ? { node: now, range: current.range } : { node: now };
    // The fix reverts the statement together with the number, but only if no other number moved.
    const parts =
      moved.length === 1 && following ? [{ was, now: current }, following] : [{ was, now: current }];
    report(place, message, { fix: () => fixesOf(now, record, parts) });
  }
}

/** Returns the line that records a change. */
function recordOf(was: DefinedPart, today: string): StatementText & { snippet: string } {
  const because = was.part === 'statement' ? ' because' : '';
  const line = `changed ${today} ${was.part} was ${writtenText(was)}${because} `;
  return { text: `${line}"…"`, snippet: `${escapeSnippet(line)}"$1"` };
}

/** Returns the text of a part of a definition on one line, as a file contains it. */
function writtenText({ part, text }: DefinedPart): string {
  const words = text.replace(/\s+/g, ' ');
  return part === 'statement' ? quoted(words) : words;
}

/** Records the change; or reverts it, if the changed text is still in the file. */
function fixesOf(goal: Objective | KeyResult, record: StatementText, parts: readonly MovedPart[]): Fix[] {
  const uri = uriOf(goal);
  const recorded = { [uri]: [insertStatement(goal, record, 'last')] };
  const back = parts.flatMap(({ was, now }): FixEdit[] =>
    now?.range ? [{ range: now.range, newText: writtenText(was) }] : [],
  );
  const [first] = back.length === parts.length ? back : [];
  return [
    { title: 'Record the change, because…', edits: recorded },
    ...(first
      ? [{ title: `Go back to ${first.newText}`, takesBack: true as const, edits: { [uri]: back } }]
      : []),
  ];
}
