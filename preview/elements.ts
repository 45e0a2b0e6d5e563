/**
 * Makes an element. Text goes in as text: nothing that stands in a plan is ever read as markup.
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

/** Writes an attribute only where it differs, so that an unchanged row costs and disturbs nothing. */
export function setAttribute(target: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) target.removeAttribute(attribute);
  else if (target.getAttribute(attribute) !== value) target.setAttribute(attribute, value);
}

/** Writes the text of an element only where it differs. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Shows or hides an element where that is a change. */
export function setHidden(target: HTMLElement, hidden: boolean): void {
  if (target.hidden !== hidden) target.hidden = hidden;
}

/** Writes a custom property of the style where it differs. */
export function setProperty(target: HTMLElement, property: string, value: string): void {
  if (target.style.getPropertyValue(property) !== value) target.style.setProperty(property, value);
}
