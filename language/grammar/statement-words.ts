import { type AstNode, CstUtils, type LeafCstNode } from 'langium';
import { propertyDefinition } from './properties.js';

/** The words and signs of a node in their order, without comments. */
export function leavesOf({ $cstNode }: AstNode): LeafCstNode[] {
  return $cstNode
    ? CstUtils.flattenCst($cstNode)
        .filter((leaf) => !leaf.hidden)
        .toArray()
    : [];
}

/**
 * What a property says after its keyword, without comments and with one way to set white space: `@tom, @mei`. All of it
 * where the keyword alone is the statement: `lagging`.
 *
 * @param write how to write a word or sign; as it stands in the file without one
 */
export function wordsAfterKeyword(
  statement: AstNode,
  write = ({ text }: LeafCstNode): string => text,
): string {
  let words = '';
  let end: number | undefined;
  for (const leaf of leavesOf(statement)) {
    const isApart = end !== undefined && end < leaf.offset && leaf.text !== ',';
    words += `${isApart || words.endsWith(',') ? ' ' : ''}${write(leaf).replace(/\s+/g, ' ')}`;
    end = leaf.end;
  }
  const { keywords = [], needs } = propertyDefinition(statement.$type) ?? {};
  const keyword = keywords.find((one) => words === one || words.startsWith(`${one} `));
  return keyword && needs ? words.slice(keyword.length + 1) : words;
}
