import { GrammarUtils } from 'langium';
import type {
  Initiative,
  KeyResult,
  Metric,
  Objective,
  Person,
  Priority,
} from '../../grammar/generated/ast.js';
import { targetOf } from '../../model/link-targets.js';
import { OkrReference } from '../../names/okr-reference.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { rangeWithinText } from '../evidence-range.js';
import { isPlaceholderHandle } from '../placeholder-handles.js';
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
  check: {
    Priority: checkTitle,
    Objective: checkTitle,
    KeyResult: checkTitle,
    Initiative: checkTitle,
    Metric: checkTitle,
    Person: checkTitle,
    PlanFile: (_file, context) => checkHandles(context),
  },
});

function checkTitle(
  element: Priority | Objective | KeyResult | Initiative | Metric | Person,
  { phraseReader, report }: RuleContext,
): void {
  const found = element.title ? phraseReader.findTemplateText(element.title) : undefined;
  if (!found || !element.title) return;
  const source = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
  if (!source) return;
  const range = rangeWithinText(source, element.title, found);
  report(
    { node: element, range },
    say`“${found.text}” is left over from a template. Replace it by your own words.`,
  );
}

/** A handle of a template is nobody, unless somebody is declared by it. */
function checkHandles({ document, report }: RuleContext): void {
  for (const reference of document.references) {
    const { $refText: handle } = reference;
    if (!(reference instanceof OkrReference) || !isPlaceholderHandle(handle)) continue;
    const { $refNode: source } = reference;
    if (!source || targetOf(reference)) continue;
    const message = say`\`${handle}\` is left over from a template. Write the handle of a person.`;
    // What the statement of the element says is another question.
    report({ node: reference.container, range: source.range }, message, { standsAlone: true });
  }
}
