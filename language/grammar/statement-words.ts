import { type AstNode, AstUtils, CstUtils, type LeafCstNode } from 'langium';
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
 * @param write how to write the text of a word or sign; as it is without one
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

/** The handles that a statement names, by where they stand: what stands there may be other words for a person. */
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
