import { type AstNode, AstUtils, CstUtils, type LeafCstNode } from 'langium';
import { propertyDefinition } from './properties.js';

/** Returns the words and signs of a node in order, without comments. */
export function leavesOf({ $cstNode }: AstNode): LeafCstNode[] {
  return $cstNode
    ? CstUtils.flattenCst($cstNode)
        .filter((leaf) => !leaf.hidden)
        .toArray()
    : [];
}

/**
 * Returns the text of a property after its keyword, without comments and with normalised white space: `@tom, @mei`.
 * Returns all words if the keyword is the whole statement: `lagging`.
 *
 * @param write writes the text of a word or sign; by default unchanged
 */
export function wordsAfterKeyword(
  statement: AstNode,
  write = (text: string, _leaf: LeafCstNode): string => text,
): string {
  const handles = handlesIn(statement);
  let words = '';
  let end: number | undefined;
  for (const leaf of leavesOf(statement)) {
    const isApart = end !== undefined && end < leaf.offset && leaf.text !== ',';
    words += `${isApart || words.endsWith(',') ? ' ' : ''}${write(handles.get(leaf.offset) ?? leaf.text, leaf).replace(/\s+/g, ' ')}`;
    end = leaf.end;
  }
  const { keywords = [], needs } = propertyDefinition(statement.$type) ?? {};
  const keyword = keywords.find((one) => words === one || words.startsWith(`${one} `));
  return keyword && needs ? words.slice(keyword.length + 1) : words;
}

/** Returns the handles that a statement names, by where they are: what is there may be other words for a person. */
function handlesIn(statement: AstNode): ReadonlyMap<number | undefined, string> {
  return new Map(
    AstUtils.streamReferences(statement)
      .map(({ reference: { $refNode, $refText } }): [number | undefined, string] => [
        $refNode?.offset,
        $refText,
      ])
      .filter(([, text]) => text.startsWith('@')),
  );
}
