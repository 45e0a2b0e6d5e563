import { GrammarUtils } from 'langium';
import { type CheckIn, type CheckInEntry, isKeyResult } from '../../grammar/generated/ast.js';
import { reportedGoal } from '../../model/link-targets.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { rangeWithinText } from '../evidence-range.js';
import type { RuleContext } from '../types/rule.js';

export const checkInListsWork = defineRule({
  meta: {
    id: 'check-in-lists-work',
    category: 'phrasing',
    severity: 'information',
    summary: 'A check-in says what moved and why, not what was done.',
  },
  check: {
    CheckIn: (checkIn, context) => {
      if (isKeyResult(checkIn.$container)) check(checkIn, context);
    },
    CheckInEntry: (entry, context) => {
      if (isKeyResult(reportedGoal(entry))) check(entry, context);
    },
  },
});

function check(node: CheckIn | CheckInEntry, { phraseReader, report }: RuleContext): void {
  const [strongest] = node.note ? phraseReader.listsWork(node.note) : [];
  if (!strongest || !node.note) return;
  const source = GrammarUtils.findNodeForProperty(node.$cstNode, 'note');
  if (!source) return;
  const message = say`“${strongest.text}” describes work. Say what moved, and why.`;
  report({ node, range: rangeWithinText(source, node.note, strongest) }, message);
}
