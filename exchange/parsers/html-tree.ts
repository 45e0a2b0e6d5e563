import type { DefaultTreeAdapterTypes } from 'parse5';
import { pushAll } from '../text/push.js';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute; undefined where the element has none of that name. */
export function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((attribute) => attribute.name === name)?.value;
}

/** What wikis put around the text that people write, by what marks the text itself. */
const mains: readonly ((node: Element) => boolean)[] = [
  (node) => attribute(node, 'id') === 'main-content' || attribute(node, 'id') === 'mw-content-text',
  (node) =>
    /\b(?:wiki-content|markdown-body|notion-page-content|page-body)\b/.test(attribute(node, 'class') ?? ''),
  (node) => node.tagName === 'main' || attribute(node, 'role') === 'main',
  (node) => node.tagName === 'article',
];

/** The element that holds the text of a page; undefined where nothing marks it, or several do. */
export function mainPart(nodes: readonly Node[]): Element | undefined {
  const elements: Element[] = [];
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    elements.push(node);
    pushAll(waiting, node.childNodes);
  }
  for (const isMain of mains) {
    const found = elements.filter(isMain);
    if (found.length === 1) return found[0];
  }
  return undefined;
}
