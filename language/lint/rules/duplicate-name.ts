import type { AstNode } from 'langium';
import {
  belongsToPlan,
  type Declaration,
  type DeclarationDescription,
  declaredName,
  namespaceOf,
} from '../../grammar/declarations.js';
import { planOf, qualifiedName } from '../../grammar/plan-identity.js';
import { type ElementType, elementKeywords } from '../../grammar/properties.js';
import { rangeOf } from '../../grammar/ranges.js';
import { nameFromTitle } from '../../names/name-from-title.js';
import { say, translated } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { replaceText } from '../fixes/replace-text.js';
import type { Fix } from '../types/fix.js';
import type { RuleChecks, RuleContext } from '../types/rule.js';

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
    fixable: true,
  },
  check: checks,
});

/** Gives an element one of two names that are free: its own with a number, and one from its title. */
function renameFixes(element: Declaration, name: string, { document, project }: RuleContext): Fix[] {
  if (namespaceOf(element.$type) !== 'goal') return [];
  const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
  const isTaken = (other: string) => project.names.find('goal', plan, other).length > 0;
  const title = 'title' in element ? (element.title ?? '') : '';
  const names = new Set([nextFree(name, isTaken), nameFromTitle(title || name, isTaken)]);
  const range = rangeOf({ node: element, property: 'name' });
  return [...names].map((free) =>
    replaceText(document, range, free, { title: say`Rename this one to ${free}` }),
  );
}

/** Returns the name with the lowest number that nothing has yet. */
function nextFree(name: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  while (isTaken(`${name}-${number}`)) number++;
  return `${name}-${number}`;
}

/** The largest number of places that a finding shows. */
const maximumRelated = 10;

function firstOthers(
  same: readonly DeclarationDescription[],
  node: Declaration,
): readonly DeclarationDescription[] {
  return same
    .slice(0, maximumRelated + 1)
    .filter((description) => description.node !== node)
    .slice(0, maximumRelated);
}

function check(node: Declaration, context: RuleContext): void {
  const { document, project, report } = context;
  const name = declaredName(node);
  if (!name) return;
  const plan = belongsToPlan(node.$type) ? planOf(node) : undefined;
  const same = project.names.find(namespaceOf(node.$type), plan, name);
  // Of hundreds of equal names a few show the mistake. The list of all, at each of them, would grow with the square of their number.
  const others = firstOthers(same, node);
  const [first] = others;
  if (!first) return;
  const related = others.map((other) => ({
    message: say`Here too: ${translated(elementKeywords[other.type as ElementType])} ${name}`,
    uri: other.documentUri.toString(),
    range: other.nameSegment?.range ?? rangeOf({ node }),
  }));
  const where =
    first.documentUri.toString() !== document.uri.toString()
      ? project.relativePath(first.documentUri)
      : say`this file`;
  const count = same.length === 2 ? say`another element in ${where}` : say`${same.length - 1} other elements`;
  report(
    { node, property: 'name' },
    say`\`${qualifiedName(plan, name)}\` is also the name of ${count}. Rename one of them.`,
    { related, fix: () => renameFixes(node, name, context) },
  );
}
