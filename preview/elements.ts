/**
 * Makes an element. Texts are inserted as text: no text of a plan becomes markup.
 *
 * @param attributes undefined values are left out
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | undefined> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) setAttribute(made, attribute, value);
  made.append(...children);
  return made;
}

/** Sets an attribute only if it differs, so that an unchanged row costs nothing. */
export function setAttribute(target: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) target.removeAttribute(attribute);
  else if (target.getAttribute(attribute) !== value) target.setAttribute(attribute, value);
}

/** Sets the text of an element only if it differs. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Shows or hides an element only if this is a change. */
export function setHidden(target: HTMLElement, hidden: boolean): void {
  if (target.hidden !== hidden) target.hidden = hidden;
}

/** Sets a custom property of the style only if it differs. */
export function setProperty(target: HTMLElement, property: string, value: string): void {
  if (target.style.getPropertyValue(property) !== value) target.style.setProperty(property, value);
}
