import { AstUtils, type CstNode, type LangiumDocument } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import type { FixEdit } from '../rule.js';
import { removeNode } from './remove-node.js';
import { nodeAt } from './source.js';

/** Takes a link at a position out: one of several with its comma, the only one with its statement. */
export function removeTarget(document: LangiumDocument, position: Position): FixEdit | undefined {
  const statement = nodeAt(document, position);
  if (!statement) return undefined;
  const targets = AstUtils.streamReferences(statement)
    .map(({ reference }) => reference.$refNode)
    .filter((node): node is CstNode => node !== undefined)
    .toArray();
  const index = targets.findIndex(({ range }) => same(range.start, position));
  const [before, target, after] = [targets[index - 1], targets[index], targets[index + 1]];
  if (!target) return undefined;
  if (targets.length === 1) return removeNode(statement);
  const range: Range = after
    ? { start: target.range.start, end: after.range.start }
    : { start: (before as CstNode).range.end, end: target.range.end };
  return { range, newText: '' };
}

function same(left: Position, right: Position): boolean {
  return left.line === right.line && left.character === right.character;
}
