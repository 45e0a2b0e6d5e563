import {
  isClassification,
  isDropped,
  isObjective,
  isOwner,
  type KeyResult,
  type Metric,
  type Objective,
} from '../../grammar/generated/ast.js';
import { callElement } from '../../names/calling.js';
import { capitalized } from '../../values/text.js';
import { defineRule } from '../define-rule.js';
import { addOwner } from '../fixes/add-owner.js';
import type { RuleContext } from '../types/rule.js';

export const missingOwner = defineRule({
  meta: {
    id: 'missing-owner',
    category: 'chain',
    severity: 'warning',
    summary: 'Every objective, key result and outcome metric has a named owner.',
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

function check(element: Objective | KeyResult | Metric, { report }: RuleContext): void {
  // An element without a statement is half-typed. A dropped element needs no owner.
  if (!element.title && !element.name) return;
  if (element.statements.some((statement) => isOwner(statement) || isDropped(statement))) return;
  report(
    { node: element },
    `${capitalized(callElement(element))} has no owner. Name the person who can explain ${isObjective(element) ? 'its progress' : 'its number'}.`,
    { fix: () => addOwner(element) },
  );
}
