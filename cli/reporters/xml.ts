import { changingCharacters } from '../../language/values/visible-characters.js';

/** An XML element: its attributes in order, without those that have no value, and its content. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | number | undefined>>;
  /** Elements, or text. */
  content?: readonly XmlElement[] | string;
}

/** Writes a document of XML 1.0 in UTF-8, with an indentation of two spaces. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementLines(root, '').join('\n')}\n`;
}

function elementLines({ name, attributes, content = [] }: XmlElement, indent: string): string[] {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const open = `${indent}<${name}${list.join('')}`;
  if (content.length === 0) return [`${open}/>`];
  if (typeof content === 'string') return [`${open}>${escapeText(content)}</${name}>`];
  return [
    `${open}>`,
    ...content.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Text as XML may hold it. Most control characters, halves of a surrogate pair and two code points have no place in
 * XML 1.0, not even escaped: they become signs of themselves.
 */
function escapeText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace.
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (control) =>
        String.fromCharCode(0x2400 + control.charCodeAt(0)),
      )
      .replace(/[\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (character) => entities[character] as string)
      .replace(changingCharacters, (character) => `&#${character.charCodeAt(0)};`)
      // A reader makes a line feed of it.
      .replace(/\r/g, '&#13;')
  );
}

/** Readers make spaces of tabs and line ends in attributes that are not escaped. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
