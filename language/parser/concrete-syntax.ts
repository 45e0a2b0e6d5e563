import { type AstNode, type CstNode, isAstNode, type Reference } from 'langium';

/**
 * The concrete syntax of a tree, which is about nine tenths of its memory. A tree without it stays the same tree: when
 * `$cstNode` of one of its nodes, or `$refNode` of one of its references, is read, the text is parsed once more.
 */

/** A node whose concrete syntax can be left out. */
class SourceNode implements AstNode {
  /** What `$cstNode` returns; undefined while it is left out. */
  $source: CstNode | undefined = undefined;

  constructor(readonly $type: string) {}

  get $cstNode(): CstNode | undefined {
    if (this.$source === undefined) restoreSyntax(this);
    return this.$source;
  }

  set $cstNode(source: CstNode | undefined) {
    this.$source = source;
  }
}

/** How to parse the text of a tree once more, for trees without concrete syntax. */
const released = new WeakMap<AstNode, (text: string) => AstNode>();
const texts = new WeakMap<AstNode, string>();

/** Makes a node that the parser fills. */
export function newSourceNode(type: string): AstNode {
  return new SourceNode(type);
}

/** Says whether a node of the parser can do without its concrete syntax. */
export function isSourceNode(node: object): boolean {
  return node instanceof SourceNode;
}

/**
 * Drops the concrete syntax of a tree until somebody reads it.
 *
 * @param root a parsed tree; nothing happens if it has no concrete syntax
 * @param parse parses the same text to another tree of the same shape
 */
export function releaseSyntax(root: AstNode, parse: (text: string) => AstNode): void {
  if (released.has(root) || !root.$cstNode) return;
  texts.set(root, root.$cstNode.root.fullText);
  clear(root);
  released.set(root, parse);
}

/** Says whether the concrete syntax of a tree is left out at present. */
export function isSyntaxReleased(root: AstNode): boolean {
  return released.has(root);
}

/** Parses the text of a tree once more, if its concrete syntax is left out. */
export function restoreSyntax(node: AstNode): void {
  let root = node;
  while (root.$container) root = root.$container;
  const parse = released.get(root);
  if (!parse) return;
  released.delete(root);
  adopt(root, parse(texts.get(root) ?? ''));
  texts.delete(root);
}

/** Goes through each tree that is checked, so that it makes no lists of what it finds. */
function clear(node: AstNode): void {
  (node as SourceNode).$source = undefined;
  for (const property of Object.keys(node)) {
    if (property.startsWith('$')) continue;
    const part = (node as unknown as Record<string, unknown>)[property];
    if (!Array.isArray(part)) clearPart(part);
    else for (const one of part) clearPart(one);
  }
}

function clearPart(part: unknown): void {
  if (isAstNode(part)) clear(part);
  else if (isReference(part)) (part as { $refNode?: CstNode }).$refNode = undefined;
}

/** Gives a tree the concrete syntax of another tree of the same text. */
function adopt(node: AstNode, other: AstNode): void {
  const source = other.$cstNode;
  (node as SourceNode).$source = source;
  if (source?.astNode === other) (source as { astNode: AstNode }).astNode = node;
  eachPart(
    node,
    adopt,
    (reference, same) => {
      (reference as { $refNode?: CstNode }).$refNode = same.$refNode;
    },
    other,
  );
}

/** Calls functions with the children and the references of a node, and with those of another node of the same shape. */
function eachPart(
  node: AstNode,
  onChild: (child: AstNode, same: AstNode) => void,
  onReference: (reference: Reference, same: Reference) => void,
  other: AstNode,
): void {
  const visit = (part: unknown, same: unknown) => {
    if (isAstNode(part)) onChild(part, same as AstNode);
    else if (isReference(part)) onReference(part, same as Reference);
  };
  for (const property of Object.keys(node)) {
    // Properties of the syntax tree itself, such as the container.
    if (property.startsWith('$')) continue;
    const [part, same] = [node, other].map((one) => (one as unknown as Record<string, unknown>)[property]);
    if (Array.isArray(part))
      for (const [index, one] of part.entries()) visit(one, (same as unknown[])[index]);
    else visit(part, same);
  }
}

/** `isReference` of Langium asks for the target, which would be resolved. */
function isReference(part: unknown): part is Reference {
  return typeof part === 'object' && part !== null && '$refText' in part;
}
