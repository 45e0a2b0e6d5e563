import type { AstNode } from 'langium';
import { belongsToPlan, type Declaration, declaredName, namespaceOf } from '../../grammar/declarations.js';
import { planOf, qualifiedName } from '../../grammar/plan-identity.js';
import { type ElementType, elementKeywords } from '../../grammar/properties.js';
import { rangeOf } from '../../grammar/ranges.js';
import { nameFromTitle } from '../../names/name-from-title.js';
import { elementAt, uriOf } from '../fixes/source.js';
import { defineRule, type RuleChecks, type RuleContext } from '../rule.js';

const checks = Object.fromEntries(
  Object.keys(elementKeywords).map((type) => [
    type,
    (node: AstNode, context: RuleContext) => check(node as Declaration, context),
  ]),
) as RuleChecks;

export const duplicateName = defineRule({
  meta: {
    id: 'duplicate-name',
    category: 'chain',
    severity: 'error',
    summary: 'A qualified name belongs to one element.',
  },
  check: checks,
  fix: ({ document, project, finding }) => {
    const element = elementAt(document, finding.range.start);
    if (!element?.name || namespaceOf(element.$type) !== 'goal') return [];
    const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
    const isTaken = (name: string) => project.names.find('goal', plan, name).length > 0;
    const title = 'title' in element ? (element.title ?? '') : '';
    const names = new Set([nextFree(element.name, isTaken), nameFromTitle(title || element.name, isTaken)]);
    return [...names].map((name) => ({
      title: `Rename this one to ${name}`,
      edits: { [uriOf(element)]: [{ range: finding.range, newText: name }] },
    }));
  },
});

/** The name with the lowest number that nothing has yet. */
function nextFree(name: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  while (isTaken(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

function check(node: Declaration, { document, project, report }: RuleContext): void {
  const name = declaredName(node);
  if (!name) return;
  const plan = belongsToPlan(node.$type) ? planOf(node) : undefined;
  const same = project.names.find(namespaceOf(node.$type), plan, name);
  const others = same.filter((description) => description.node !== node);
  if (others.length === 0) return;
  const related = others.map((other) => ({
    message: `Here too: ${elementKeywords[other.type as ElementType]} ${name}`,
    uri: other.documentUri.toString(),
    range: other.nameSegment?.range ?? rangeOf({ node }),
  }));
  const [first] = others;
  const where =
    first && first.documentUri.toString() !== document.uri.toString()
      ? project.relativePath(first.documentUri)
      : 'this file';
  const count = others.length === 1 ? `another element in ${where}` : `${others.length} other elements`;
  report(
    { node, property: 'name' },
    `\`${qualifiedName(plan, name)}\` is also the name of ${count}. Rename one of them.`,
    {
      related,
    },
  );
}
