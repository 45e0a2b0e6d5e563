import type { Shape } from './shape.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes a shape as XML, well-formed for any text. */
export function markupOf(shape: Shape): string {
  const writer = new Writer();
  writer.add(shape);
  return writer.text;
}

/** So many pieces are joined at a time: the pieces of a large picture take several times the memory of its text. */
const atOnce = 2048;

class Writer {
  readonly #joined: string[] = [];
  #pieces: string[] = [];

  get text(): string {
    return this.#joined.join('') + this.#pieces.join('');
  }

  add({ tag, attributes, children }: Shape): void {
    this.#begin(tag, attributes);
    let isEmpty = true;
    for (const child of children) {
      if (child === '') continue;
      if (isEmpty) this.#pieces.push('>');
      isEmpty = false;
      if (typeof child === 'string') this.#pieces.push(escapeText(child));
      else this.add(child);
    }
    if (isEmpty) this.#pieces.push('/>');
    else this.#pieces.push('</', tag, '>');
  }

  /** Writes the tag without its end, which depends on the children. */
  #begin(tag: string, attributes: Shape['attributes']): void {
    if (this.#pieces.length > atOnce) {
      this.#joined.push(this.#pieces.join(''));
      this.#pieces = [];
    }
    let text = `<${tag}`;
    for (const name in attributes) {
      const value = attributes[name] as string | number;
      text += ` ${name}="${typeof value === 'number' ? value : escapeText(value)}"`;
    }
    this.#pieces.push(text);
  }
}

/** Characters that XML cannot hold at all, surrogates without their other half, and characters that reorder the text around them. */
const impossible = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu;

/** Most texts are short and plain; to see that costs less than to look for each thing that is not. */
const harmless = /^[ !#-%'-;=?-~]*$/;

export function escapeText(text: string): string {
  if (harmless.test(text)) return text;
  return text.replace(impossible, '\ufffd').replace(/[&<>"]/g, (character) => entities[character] as string);
}
