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
import { callElement } from '../../names/calling.js';
import { addOwner } from '../fixes/add-owner.js';
import { elementAt } from '../fixes/source.js';
import { defineRule, type RuleContext } from '../rule.js';

export const missingOwner = defineRule({
  meta: {
    id: 'missing-owner',
    category: 'chain',
    severity: 'warning',
    summary: 'Every objective, key result and outcome metric has a named owner.',
  },
  check: {
    Objective: check,
    KeyResult: check,
    Metric: (metric, context) => {
      const kind = metric.statements.find(isClassification)?.kind;
      if (kind === 'outcome') check(metric, context);
    },
  },
  fix: ({ document, finding }) => {
    const element = elementAt(document, finding.range.start);
    return isObjective(element) || isKeyResult(element) || isMetric(element) ? addOwner(element) : [];
  },
});

function check(element: Objective | KeyResult | Metric, { report }: RuleContext): void {
  // Without any statement there is nothing to own yet; what was given up needs nobody any more.
  if (!element.title && !element.name) return;
  if (element.statements.some((statement) => isOwner(statement) || isDropped(statement))) return;
  report(
    { node: element },
    `Nobody owns ${callElement(element)}. Who can say why its number moves, or does not?`,
  );
}
