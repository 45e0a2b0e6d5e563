import {
  type AstNode,
  type CstNode,
  isAstNode,
  isCompositeCstNode,
  isLeafCstNode,
  type LeafCstNode,
} from 'langium';

/**
 * Returns a node and all nodes in it, in the order of `AstUtils.streamAst`. An array is much faster than a stream, and
 * checks walk over every file.
 */
export function nodesIn(root: AstNode): AstNode[] {
  const nodes: AstNode[] = [];
  collect(root, nodes);
  return nodes;
}

const dollar = 36;

function collect(node: AstNode, nodes: AstNode[]): void {
  nodes.push(node);
  // The loop makes no list, unlike `Object.keys`.
  for (const property in node) {
    // Properties of the syntax tree itself, such as the container.
    if (property.charCodeAt(0) === dollar) continue;
    const value = (node as unknown as Record<string, unknown>)[property];
    if (isAstNode(value)) collect(value, nodes);
    else if (Array.isArray(value)) for (const one of value) if (isAstNode(one)) collect(one, nodes);
  }
}

/** Tells all nodes of a tree where they are, as `AstUtils.linkContentToContainer` does, without making lists. */
export function linkToContainers(node: AstNode): void {
  for (const property in node) {
    if (property.charCodeAt(0) === dollar) continue;
    const value = (node as unknown as Record<string, unknown>)[property];
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) linkTo(node, property, index, value[index]);
    } else linkTo(node, property, undefined, value);
  }
}

function linkTo(container: AstNode, property: string, index: number | undefined, value: unknown): void {
  if (!isAstNode(value)) return;
  const node = value as { -readonly [Key in keyof AstNode]: AstNode[Key] };
  node.$container = container;
  node.$containerProperty = property;
  if (index !== undefined) node.$containerIndex = index;
  linkToContainers(value);
}

/** Visits the words of a concrete syntax in the order of the text, hidden ones included. */
export function eachLeaf(node: CstNode, visit: (leaf: LeafCstNode) => void): void {
  if (isLeafCstNode(node)) visit(node);
  else if (isCompositeCstNode(node)) for (const child of node.content) eachLeaf(child, visit);
}
