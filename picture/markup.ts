import type { Shape } from './shape.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A shape as XML: well-formed whatever its texts contain. */
export function markupOf({ tag, attributes, children }: Shape): string {
  const start = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(`${value}`)}"`);
  const inner = children
    .map((child) => (typeof child === 'string' ? escapeText(child) : markupOf(child)))
    .join('');
  return inner === '' ? `<${tag}${start.join('')}/>` : `<${tag}${start.join('')}>${inner}</${tag}>`;
}

/** Characters that XML cannot hold at all, and surrogates without their other half. */
const impossible = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

export function escapeText(text: string): string {
  return text.replace(impossible, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] as string);
}
