import { type AstNode, isAstNode, isReference, type ParseResult } from 'langium';
import { isPlanFile } from '../grammar/generated/ast.js';
import { isSyntaxReleased } from '../parser/concrete-syntax.js';

/** The elements of a file that an edit left as they were: each in the new tree, with the same one in the tree before. */
export type KeptElements = ReadonlyMap<AstNode, AstNode>;

/**
 * Finds the elements before and after the place of an edit. Their lines and their properties are the same,
 * and so are all elements before them, or all after them. Where one of the texts has a mistake of syntax, no element counts as kept: the parser may have read any of them in another way.
 */
export function keptElements(before: ParseResult, after: ParseResult): KeptElements {
  const kept = new Map<AstNode, AstNode>();
  const [old, now] = [elementsOf(before), elementsOf(after)];
  const shorter = Math.min(old.length, now.length);
  let first = 0;
  while (first < shorter && keep(old[first], now[first])) first++;
  for (let last = 1; last <= shorter - first && keep(old.at(-last), now.at(-last)); last++);
  return kept;

  function keep(one: AstNode | undefined, other: AstNode | undefined): boolean {
    if (!one || !other || linesOf(one) !== linesOf(other) || !isSame(one, other)) return false;
    kept.set(other, one);
    return true;
  }
}

function elementsOf({ value, parserErrors, lexerErrors }: ParseResult): readonly AstNode[] {
  const hasMistake = parserErrors.length + lexerErrors.length > 0;
  return !hasMistake && isPlanFile(value) && !isSyntaxReleased(value) ? value.elements : [];
}

/** Returns the lines of an element as a whole: the end of a line counts where a finding marks the line. */
function linesOf({ $cstNode: source }: AstNode): string | undefined {
  if (!source) return undefined;
  const { fullText } = source.root;
  const end = fullText.indexOf('\n', source.end);
  return fullText.slice(fullText.lastIndexOf('\n', source.offset - 1) + 1, end < 0 ? undefined : end);
}

/** Says whether two nodes are the same but for their places. */
function isSame(left: AstNode, right: AstNode): boolean {
  if (left.$type !== right.$type) return false;
  const names = ownNames(left);
  return (
    names.length === ownNames(right).length &&
    names.every((name) => isSameValue(propertyOf(left, name), propertyOf(right, name)))
  );
}

function isSameValue(left: unknown, right: unknown): boolean {
  if (Array.isArray(left))
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((one, index) => isSameValue(one, right[index]))
    );
  if (isAstNode(left)) return isAstNode(right) && isSame(left, right);
  if (isReference(left)) return isReference(right) && left.$refText === right.$refText;
  return left === right;
}

/** The names of the properties that the grammar gives a node. */
function ownNames(node: AstNode): string[] {
  return Object.keys(node).filter((name) => !name.startsWith('$'));
}

function propertyOf(node: AstNode, name: string): unknown {
  return (node as unknown as Record<string, unknown>)[name];
}
