import { type AstNode, AstUtils, type CstNode } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import type { FixEdit } from '../types/fix.js';
import { removeNode } from './remove-node.js';

/** Takes a link out: one of several of its statement with its comma, the only one with the statement. */
export function removeTarget(statement: AstNode, link: CstNode): FixEdit {
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

function remove(start: Position, end: Position): FixEdit {
  return { range: { start, end }, newText: '' };
}
