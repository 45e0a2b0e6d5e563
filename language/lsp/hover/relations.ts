import type { AstNode } from 'langium';
import { type Declaration, isDeclaration } from '../../grammar/declarations.js';
import { isInitiative, isKeyResult } from '../../grammar/generated/ast.js';
import { propertyDefinitions } from '../../grammar/properties.js';
import { ownerOf } from '../../model/owner.js';
import { enclosingElement } from '../../names/calling.js';
import { referencesIn } from '../../names/okr-reference.js';
import { say, translated } from '../../values/say.js';
import { capitalized } from '../../values/text.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, linkTo, section } from './markdown.js';

/** How each link is called, seen from where it is written and from where it leads. */
const relations = propertyDefinitions.flatMap(({ type, keywords: [keyword], link }) =>
  link ? [{ type, from: capitalized(keyword), to: link.inverse }] : [],
);

/** Writes the links from and to a goal: one list for each kind of link. */
export function relationSections(goal: Declaration, context: HoverContext): (string | undefined)[] {
  return [
    ...relations.map(({ type, from }) => section(translated(from), outgoing(goal, type))),
    ...relations.map(({ type, to }) => section(translated(to), incoming(goal, type, context))),
  ];
}

/** Writes an element for a list: its name or kind as a link, its statement, its owner. */
export function mention(element: Declaration): string {
  const name = element.name ? code(element.name) : element.$type.toLowerCase();
  const title = 'title' in element && element.title ? escapeMarkdown(element.title) : undefined;
  return line([linkTo(element, name), title].filter(Boolean).join(' '), ownerText(element)) as string;
}

function ownerText(element: Declaration): string | undefined {
  const owner = ownerOf(element);
  return owner && escapeMarkdown(owner);
}

function outgoing(goal: Declaration, type: string): string[] {
  const statements: readonly AstNode[] = goal.statements;
  return statements
    .filter((statement) => statement.$type === type)
    .flatMap(referencesIn)
    .map(({ ref, $refText }) =>
      isDeclaration(ref) ? mention(ref) : say`${code($refText)} does not resolve`,
    );
}

function incoming(goal: Declaration, type: string, { references }: HoverContext): string[] {
  const sources = new Set<Declaration>();
  if (type === 'Drives' && isKeyResult(goal)) {
    // Work inside a key result drives it without saying so.
    for (const statement of goal.statements) if (isInitiative(statement)) sources.add(statement);
  }
  for (const { container } of references.referencesTo(goal)) {
    const element = container.$type === type ? enclosingElement(container) : undefined;
    if (element) sources.add(element);
  }
  return [...sources].map(mention);
}
