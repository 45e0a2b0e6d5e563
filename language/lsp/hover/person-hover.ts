import type { Declaration } from '../../grammar/declarations.js';
import { isEmail, isOwner, isPerson, type Person } from '../../grammar/generated/ast.js';
import { elementKeywords, propertyDefinitions } from '../../grammar/properties.js';
import { enclosingElement } from '../../names/calling.js';
import type { PlanSymbol } from '../../names/symbols.js';
import { type CountedNoun, counted } from '../../values/counted.js';
import { say } from '../../values/say.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, linkTo, paragraphs, section } from './markdown.js';
import { mention } from './relations.js';

/** What statements make of a person besides an owner: `contributes to`. */
const roles = propertyDefinitions.filter(({ type, role }) => role && role !== 'none' && type !== 'Owner');

/** Writes the person or group of a handle, declared or not, and what they own. */
export function personHover(symbol: PlanSymbol, { symbols }: HoverContext): string {
  const places = symbols.occurrencesOf(symbol);
  const person = places.map(({ node }) => node).find(isPerson);
  const owned = elementsOf(places.filter(({ node }) => isOwner(node)));
  const others = roles.map(({ type, role }) => ({
    role,
    elements: elementsOf(places.filter(({ node }) => node.$type === type)),
  }));
  return paragraphs(
    heading(symbol.name, person),
    line(
      owned.length > 0 ? say`Owns ${countByKind(owned)}` : say`Owns nothing`,
      ...others.map(({ role, elements }) =>
        elements.length > 0 ? `${role} ${countByKind(elements)}` : undefined,
      ),
    ),
    section('Owns', owned.map(mention)),
  );

  function elementsOf(of: typeof places): Declaration[] {
    return [...new Set(of.map(({ node }) => enclosingElement(node)))].filter((one) => one !== undefined);
  }
}

function heading(handle: string, person: Person | undefined): string {
  if (!person) return say`${code(handle)} · a person or group that is not declared`;
  const email = person.statements.find(isEmail)?.address;
  const name = person.title && `**${escapeMarkdown(person.title)}**`;
  return line(name, linkTo(person, code(handle)), email && escapeMarkdown(email)) as string;
}

function countByKind(elements: readonly Declaration[]): string {
  const kinds = new Map<CountedNoun, number>();
  for (const { $type } of elements)
    kinds.set(elementKeywords[$type], (kinds.get(elementKeywords[$type]) ?? 0) + 1);
  return [...kinds].map(([kind, number]) => counted(number, kind)).join(', ');
}
