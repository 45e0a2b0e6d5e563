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

/** Whether an element is a list of items. */
export function isList(node: Element): boolean {
  return node.tagName === 'ul' || node.tagName === 'ol';
}

/** The parts of a task of a wiki that an import reads. */
export const taskTexts: ReadonlySet<string> = new Set(['ac:task-status', 'ac:task-body']);
/** The number or the id by which a wiki knows a task. */
export const taskNumber = /^[\da-f-]*$/i;

/** The nodes that hold the text of a task. */
export function taskBody(task: Element): Node[] {
  return task.childNodes.filter((child) => isElement(child) && child.tagName === 'ac:task-body');
}

/** The input element that an item begins with; undefined if it begins with text. */
export function firstInput(nodes: readonly Node[]): Element | undefined {
  for (const node of nodes) {
    if (isText(node) && node.value.trim() !== '') return undefined;
    if (!isElement(node)) continue;
    if (node.tagName === 'input') return node;
    if (isList(node)) return undefined;
    const [inner] =
      node.tagName === 'p' || node.tagName === 'label' || node.tagName === 'span'
        ? [firstInput(node.childNodes)]
        : [];
    if (inner) return inner;
  }
  return undefined;
}

/** Lists the comments that people wrote: not those of programs, which hold markup or mark a copied part. */
export function commentsIn(nodes: readonly Node[]): DefaultTreeAdapterTypes.CommentNode[] {
  const comments: DefaultTreeAdapterTypes.CommentNode[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) pushAll(waiting, node.childNodes.toReversed());
    else if ('data' in node && !/<|^\s*(?:Start|End)Fragment\s*$|^\[/.test(node.data)) comments.push(node);
  }
  return comments;
}
