import type { AstNode } from 'langium';
import { isDeclaration } from '../../grammar/declarations.js';
import { isDraft } from '../../grammar/draft.js';
import type { Initiative, KeyResult, Metric, Objective } from '../../grammar/generated/ast.js';
import { propertyDefinition } from '../../grammar/properties.js';
import { targetOf } from '../../model/link-targets.js';
import { describeElement } from '../../names/calling.js';
import { referencesIn } from '../../names/okr-reference.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { RuleContext } from '../types/rule.js';

export const linkToDraft = defineRule({
  meta: {
    id: 'link-to-draft',
    category: 'chain',
    severity: 'information',
    summary: 'What an agreed goal links to is agreed, too.',
  },
  check: { Objective: check, KeyResult: check, Initiative: check, Metric: check },
});

function check(goal: Objective | KeyResult | Initiative | Metric, { report }: RuleContext): void {
  if (isDraft(goal)) return;
  const statements: readonly AstNode[] = goal.statements;
  const links = statements.filter(({ $type }) => propertyDefinition($type)?.link).flatMap(referencesIn);
  for (const link of links) {
    const target = targetOf(link);
    const { $refNode } = link;
    if (!isDeclaration(target) || !$refNode || !isDraft(target)) continue;
    report(
      { node: goal, range: $refNode.range },
      say`\`${describeElement(target)}\` is a draft: it counts nowhere until somebody agrees to it. Remove its \`draft\`, or wait with this link.`,
    );
  }
}
