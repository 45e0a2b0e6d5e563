import { GrammarUtils } from 'langium';
import type { Initiative, KeyResult, Metric, Objective, Priority } from '../../grammar/generated/ast.js';
import { defineRule } from '../define-rule.js';
import { rangeWithinText } from '../evidence-range.js';
import type { RuleContext } from '../types/rule.js';

export const leftoverTemplateText = defineRule({
  meta: {
    id: 'leftover-template-text',
    category: 'phrasing',
    severity: 'warning',
    summary: 'No placeholder of a template is left.',
    subsumes: [
      'output-key-result',
      'activity-key-result',
      'bridge-key-result',
      'vague-key-result',
      'activity-objective',
      'no-outcome-in-objective',
    ],
  },
  check: { Priority: check, Objective: check, KeyResult: check, Initiative: check, Metric: check },
});

function check(
  element: Priority | Objective | KeyResult | Initiative | Metric,
  { phraseReader, report }: RuleContext,
): void {
  const found = element.title ? phraseReader.findTemplateText(element.title) : undefined;
  const source = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
  if (!found || !source || !element.title) return;
  const range = rangeWithinText(source, element.title, found);
  report(
    { node: element, range },
    `“${found.text}” is left over from a template. Replace it by your own words.`,
  );
}
