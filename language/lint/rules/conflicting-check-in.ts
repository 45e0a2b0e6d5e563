import type { AstNode } from 'langium';
import { removeNode } from '../../edits/remove-node.js';
import { uriOf } from '../../edits/source.js';
import {
  type CheckIn,
  type CheckInEntry,
  type Initiative,
  isInitiative,
  isKeyResult,
  type KeyResult,
} from '../../grammar/generated/ast.js';
import { rangeOf } from '../../grammar/ranges.js';
import { blockDate, type CheckInRecord, checkInsOf, reportedText } from '../../model/check-ins.js';
import { reportedGoal } from '../../model/link-targets.js';
import { callElement } from '../../names/calling.js';
import type { OkrReferences } from '../../names/references.js';
import { oncePerCheck } from '../../observation/observation.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { RuleContext } from '../types/rule.js';

export const conflictingCheckIn = defineRule({
  meta: {
    id: 'conflicting-check-in',
    category: 'form',
    severity: 'error',
    summary: 'An element has one value for one day.',
    fixable: true,
  },
  check: {
    CheckIn: (checkIn, context) => check(checkIn, checkIn.$container, checkIn.date, context),
    CheckInEntry: (entry, context) => check(entry, reportedGoal(entry), blockDate(entry), context),
  },
});

function check(
  node: CheckIn | CheckInEntry,
  element: AstNode | undefined,
  date: string | undefined,
  context: RuleContext,
): void {
  if (!date || !isTracked(element)) return;
  const own = reportedText(node);
  const other = differingReports(element, context.references)
    .get(date)
    ?.find((record) => reportedText(record.node) !== own);
  if (!own || !other) return;
  const related = [
    { message: say`The other value is here.`, uri: other.uri, range: rangeOf({ node: other.node }) },
  ];
  const message = say`For ${date}, ${callElement(element)} has ${own} here and ${reportedText(other.node)} elsewhere.`;
  const fix = () => [{ title: say`Remove this one`, edits: { [uriOf(node)]: [removeNode(node)] } }];
  context.report({ node }, `${message} ${say`Keep the right value.`}`, { related, fix });
}

/** Returns for each day the first report with a value, and the first one with another value, if there is one. */
function differingReports(
  element: KeyResult | Initiative,
  references: OkrReferences,
): ReadonlyMap<string, readonly CheckInRecord[]> {
  return oncePerCheck(element, differingReports, () => {
    const byDate = new Map<string, CheckInRecord[]>();
    for (const record of checkInsOf(element, references)) {
      const text = reportedText(record.node);
      if (text === undefined) continue;
      const [first, second] = byDate.get(record.date) ?? [];
      if (!first) byDate.set(record.date, [record]);
      else if (!second && reportedText(first.node) !== text) byDate.set(record.date, [first, record]);
    }
    return byDate;
  });
}

function isTracked(node: AstNode | undefined): node is KeyResult | Initiative {
  return isKeyResult(node) || isInitiative(node);
}
