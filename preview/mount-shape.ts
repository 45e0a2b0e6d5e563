import type { Shape } from '../picture/shape.js';

const svg = 'http://www.w3.org/2000/svg';

/** Makes the elements of a shape. What it says goes in as text: nothing in a plan is ever read as markup. */
export function mountShape({ tag, attributes, children }: Shape): SVGElement {
  const made = document.createElementNS(svg, tag);
  for (const name in attributes) made.setAttribute(name, String(attributes[name]));
  for (const child of children) made.append(typeof child === 'string' ? child : mountShape(child));
  return made;
}
