import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';

/**
 * Returns the token at an offset, in UTF-16 code units from the start of the file; between two tokens the second one.
 */
export function leafAt(document: LangiumDocument, offset: number): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  const leaf = CstUtils.findLeafNodeAtOffset(root, offset);
  if (leaf && leaf.offset <= offset && offset < leaf.end) return leaf;
  const before = offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined;
  return before?.end === offset ? before : undefined;
}
