import type { AstNode } from 'langium';
import { type ElementType, elementKeywords, propertyDefinition } from '../../grammar/properties.js';
import { headOf } from '../../grammar/ranges.js';
import { removeNode } from '../fixes/remove-node.js';
import { nodeAt, uriOf } from '../fixes/source.js';
import { defineRule, type RuleChecks, type RuleContext } from '../rule.js';

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
    summary: 'An element says each thing once.',
  },
  check: checks,
  fix: ({ document, finding }) => {
    const statement = nodeAt(document, finding.range.start);
    if (!statement || !propertyDefinition(statement.$type)) return [];
    return [{ title: 'Remove this one', edits: { [uriOf(statement)]: [removeNode(statement)] } }];
  },
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
        ? `\`${keyword}\` stands here a second time`
        : `\`${keyword}\` says here again what \`${earlierKeyword}\` said`;
    const place = earlier.$cstNode ? headOf(earlier.$cstNode) : { start: zero, end: zero };
    const related = [{ message: 'The first is here.', uri: document.uri.toString(), range: place }];
    report({ node: statement }, `${what}, in line ${place.start.line + 1}. Keep one of them.`, { related });
  }
}

const zero = { line: 0, character: 0 };

function firstWords(statement: AstNode): string {
  const text = statement.$cstNode?.text ?? '';
  const keywords = propertyDefinition(statement.$type)?.keywords ?? [];
  return keywords.find((keyword) => text.startsWith(keyword)) ?? (text.split(/\s/)[0] as string);
}
