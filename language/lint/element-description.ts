import { type ElementType, elementKeywords } from '../ast/statements.js';
import { belongsToPlan, type Declaration, declaredName } from '../references/declarations.js';
import { planOf, qualifiedName } from '../references/plan-identity.js';

export { enclosingDeclaration as enclosingElement } from '../references/declarations.js';

/** How reports name an element: its qualified name, else its kind and title. */
export function describeElement(element: Declaration): string {
  const name = declaredName(element);
  if (name) return qualifiedName(belongsToPlan(element.$type) ? planOf(element) : undefined, name);
  const title = 'title' in element && element.title ? ` "${element.title}"` : '';
  return `${elementKeywords[element.$type as ElementType]}${title}`;
}

/** How messages speak of an element: `key result "Spoilage falls"`. */
export function callElement(element: Declaration): string {
  const keyword = elementKeywords[element.$type as ElementType];
  const title = 'title' in element ? element.title : undefined;
  if (title) return `${keyword} “${title}”`;
  return element.name ? `${keyword} \`${element.name}\`` : `this ${keyword}`;
}
