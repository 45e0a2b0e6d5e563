import type { Shape } from './shape.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes a shape as XML, well-formed for any text. */
export function markupOf({ tag, attributes, children }: Shape): string {
  let start = '';
  for (const name in attributes) start += ` ${name}="${escapeText(`${attributes[name]}`)}"`;
  let inner = '';
  for (const child of children) inner += typeof child === 'string' ? escapeText(child) : markupOf(child);
  return inner === '' ? `<${tag}${start}/>` : `<${tag}${start}>${inner}</${tag}>`;
}

/** Characters that XML cannot hold at all, surrogates without their other half, and characters that reorder the text around them. */
const impossible = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu;

/** Most texts are short and plain; to see that costs less than to look for each thing that is not. */
const harmless = /^[ !#-%'-;=?-~]*$/;

export function escapeText(text: string): string {
  if (harmless.test(text)) return text;
  return text.replace(impossible, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] as string);
}
