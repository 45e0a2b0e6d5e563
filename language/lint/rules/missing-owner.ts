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
import { defineRule } from '../define-rule.js';
import { addOwner } from '../fixes/add-owner.js';
import type { RuleContext } from '../types/rule.js';

export const missingOwner = defineRule({
  meta: {
    id: 'missing-owner',
    category: 'chain',
    severity: 'warning',
    summary: 'Somebody answers for every objective, key result and outcome metric.',
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
  // What was given up needs nobody any more.
  if (element.statements.some((statement) => isOwner(statement) || isDropped(statement))) return;
  // Whoever is named for the objective answers for its key results: one question is enough.
  if (isKeyResult(element) && isObjective(element.$container) && !isBlank(element.$container)) return;
  if (ownerOf(element)) return;
  // The team may be declared in a plan that is not checked out and cannot be read here.
  if (!isMetric(element) && project.hasUnreadPlans && !teamOf(element)) return;
  report(
    { node: element },
    `Nobody owns ${callElement(element)}. Who can say why its number moves, or does not?`,
    { fix: () => addOwner(element) },
  );
}

/** Without any statement there is nothing to own yet. */
function isBlank({ title, name }: Objective | KeyResult | Metric): boolean {
  return !title && !name;
}
