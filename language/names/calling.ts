import { belongsToPlan, type Declaration, declaredName } from '../grammar/declarations.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';
import { type ElementType, elementKeywords } from '../grammar/properties.js';
import { say, translated } from '../values/say.js';

export { enclosingDeclaration as enclosingElement } from '../grammar/declarations.js';

/** Names an element for reports: by its qualified name, else by its kind and title. */
export function describeElement(element: Declaration): string {
  const name = declaredName(element);
  if (name) return qualifiedName(belongsToPlan(element.$type) ? planOf(element) : undefined, name);
  const title = 'title' in element && element.title ? ` "${element.title}"` : '';
  return `${elementKeywords[element.$type as ElementType]}${title}`;
}

/** Names an element in a message: `key result “Spoilage falls”`. */
export function callElement(element: Declaration): string {
  const noun = translated(elementKeywords[element.$type as ElementType]);
  const title = 'title' in element ? element.title : undefined;
  if (title) return say`${noun} “${title}”`;
  return element.name ? say`${noun} \`${element.name}\`` : say`this ${noun}`;
}
