import { type AstNode, type CstNode, CstUtils } from 'langium';

/**
 * Returns the source of a node on one line: without comments, and with one space instead of other white space. Texts stay
 * unchanged.
 */
export function writtenText(node: AstNode): string;
export function writtenText(node: AstNode | undefined): string | undefined;
export function writtenText(node: AstNode | undefined): string | undefined {
  const source = node?.$cstNode;
  if (!source) return node ? '' : undefined;
  const { text } = source;
  return /\/[/*]|\s\s|[\t\n\r]/.test(text) ? joined(source) : text;
}

function joined(source: CstNode): string {
  let result = '';
  let end = source.offset;
  for (const leaf of CstUtils.flattenCst(source)) {
    if (leaf.hidden) continue;
    result += leaf.offset > end ? ` ${leaf.text}` : leaf.text;
    end = leaf.end;
  }
  return result.trimStart();
}
