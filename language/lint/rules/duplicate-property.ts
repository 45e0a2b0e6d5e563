import type { AstNode } from 'langium';
import { removeNode } from '../../edits/remove-node.js';
import { uriOf } from '../../edits/source.js';
import { type ElementType, elementKeywords, propertyDefinition } from '../../grammar/properties.js';
import { headOf } from '../../grammar/ranges.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { RuleChecks, RuleContext } from '../types/rule.js';

const checks = Object.fromEntries(
  Object.keys(elementKeywords).map((type) => [
    type,
    (node: AstNode, context: RuleContext) => checkBody(node, context),
  ]),
) as RuleChecks;

export const duplicateProperty = defineRule({
  meta: {
    id: 'duplicate-property',
    category: 'form',
    severity: 'error',
    summary: 'An element has each property once.',
    fixable: true,
  },
  check: checks,
});

function checkBody(element: AstNode, { report, document }: RuleContext): void {
  const first = new Map<string, AstNode>();
  for (const statement of (element as { statements?: AstNode[] }).statements ?? []) {
    const definition = propertyDefinition(statement.$type);
    if (!definition || definition.repeatable || !definition.in.includes(element.$type as ElementType))
      continue;
    const says = definition.alternative ?? statement.$type;
    const earlier = first.get(says);
    if (!earlier) {
      first.set(says, statement);
      continue;
    }
    const [keyword, earlierKeyword] = [firstWords(statement), firstWords(earlier)];
    const what =
      keyword === earlierKeyword
        ? say`\`${keyword}\` appears a second time`
        : say`\`${keyword}\` repeats \`${earlierKeyword}\``;
    const place = earlier.$cstNode ? headOf(earlier.$cstNode) : { start: zero, end: zero };
    const related = [{ message: say`The first is here.`, uri: document.uri.toString(), range: place }];
    const fix = () => [
      { title: say`Remove this one`, edits: { [uriOf(statement)]: [removeNode(statement)] } },
    ];
    report({ node: statement }, say`${what}, in line ${place.start.line + 1}. Keep one of them.`, {
      related,
      fix,
    });
  }
}

const zero = { line: 0, character: 0 };

function firstWords(statement: AstNode): string {
  const text = statement.$cstNode?.text ?? '';
  const keywords = propertyDefinition(statement.$type)?.keywords ?? [];
  return keywords.find((keyword) => text.startsWith(keyword)) ?? (text.split(/\s/)[0] as string);
}
