import { type AstNode, AstUtils, type CstNode } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import type { Edit } from './edit.js';
import { removeNode } from './remove-node.js';

/** Removes a link with its comma, or the whole statement if it has no other link. */
export function removeTarget(statement: AstNode, link: CstNode): Edit {
  const targets = AstUtils.streamReferences(statement)
    .map(({ reference }) => reference.$refNode)
    .filter((node) => node !== undefined)
    .toArray();
  const index = targets.indexOf(link);
  const [before, after] = [targets[index - 1], targets[index + 1]];
  if (after) return remove(link.range.start, after.range.start);
  if (before) return remove(before.range.end, link.range.end);
  return removeNode(statement);
}

function remove(start: Position, end: Position): Edit {
  return { range: { start, end }, newText: '' };
}
