import type { Shape } from '../picture/shape.js';

const svg = 'http://www.w3.org/2000/svg';

/** Makes the elements of a shape. Texts are inserted as text: no text of a plan becomes markup. */
export function mountShape({ tag, attributes, children }: Shape): SVGElement {
  const made = document.createElementNS(svg, tag);
  for (const name in attributes) made.setAttribute(name, String(attributes[name]));
  for (const child of children) made.append(typeof child === 'string' ? child : mountShape(child));
  return made;
}
