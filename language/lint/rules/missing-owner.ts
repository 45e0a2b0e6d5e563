import {
  isClassification,
  isDropped,
  isKeyResult,
  isMetric,
  isObjective,
  isOwner,
  type KeyResult,
  type Metric,
  type Objective,
} from '../../grammar/generated/ast.js';
import { ownerOf, teamOf } from '../../model/owner.js';
import { callElement } from '../../names/calling.js';
import { say } from '../../values/say.js';
import { capitalized } from '../../values/text.js';
import { defineRule } from '../define-rule.js';
import { addOwner } from '../fixes/add-owner.js';
import type { RuleContext } from '../types/rule.js';

export const missingOwner = defineRule({
  meta: {
    id: 'missing-owner',
    category: 'chain',
    severity: 'warning',
    summary: 'Every objective, key result and outcome metric has an owner, named by itself or inherited.',
    fixable: true,
  },
  check: {
    Objective: check,
    KeyResult: check,
    Metric: (metric, context) => {
      const kind = metric.statements.find(isClassification)?.kind;
      if (kind === 'outcome') check(metric, context);
    },
  },
});

function check(element: Objective | KeyResult | Metric, { project, report }: RuleContext): void {
  if (isBlank(element)) return;
  // A dropped element needs no owner.
  if (element.statements.some((statement) => isOwner(statement) || isDropped(statement))) return;
  // A key result inherits the owner of its objective, and an objective without one has a finding of its own.
  if (isKeyResult(element) && isObjective(element.$container) && !isBlank(element.$container)) return;
  if (ownerOf(element)) return;
  // The team may be declared in a plan that is not checked out and cannot be read here.
  if (!isMetric(element) && project.hasUnreadPlans && !teamOf(element)) return;
  report(
    { node: element },
    say`${capitalized(callElement(element))} has no owner. Name the person who can explain ${isObjective(element) ? say`its progress` : say`its number`}.`,
    { fix: () => addOwner(element) },
  );
}

/** Says whether an element has no statement and no name yet: it is half-typed. */
function isBlank({ title, name }: Objective | KeyResult | Metric): boolean {
  return !title && !name;
}
