import type { AstNode, LangiumDocument } from 'langium';
import { startOfOwnLine } from '../../edits/comments.js';
import type { Edit } from '../../edits/edit.js';
import { cstOf, indentationOf, nodeAt, rangeOfNode } from '../../edits/source.js';
import { isDeclaration } from '../../grammar/declarations.js';
import { isCheckInBlock, isPlanFile } from '../../grammar/generated/ast.js';
import { say } from '../../values/say.js';
import { rules } from '../rules/index.js';
import { isWaivable } from '../settings.js';
import type { Finding } from '../types/finding.js';
import type { Fix } from '../types/fix.js';

const waivable = new Set(rules.filter(({ meta }) => isWaivable(meta)).map(({ meta }) => meta.id));

/**
 * Adds a waiver for a finding: a comment above the statement or the element of the finding, with the cursor
 * at the reason.
 *
 * @returns none for findings of rules that cannot be waived
 */
export function addWaiver(
  document: LangiumDocument,
  { rule, range }: Pick<Finding, 'rule' | 'range'>,
): Fix | undefined {
  const node = waivable.has(rule) ? waivableNode(document, range.start) : undefined;
  if (!node) return undefined;
  const title = say`Waive ${rule} here, because…`;
  return { title, edits: { [document.uri.toString()]: [insertAbove(document, node, rule)] } };
}

/** Finds the target for a waiver: the nearest statement or element that begins its line, else the element. */
function waivableNode(document: LangiumDocument, position: Finding['range']['start']): AstNode | undefined {
  let node = nodeAt(document, position);
  while (node && !isPlanFile(node)) {
    const { $container } = node;
    const isStatement = isPlanFile($container) || isCheckInBlock($container) || isDeclaration($container);
    if (isDeclaration(node) || (isStatement && startOfOwnLine(document, cstOf(node).offset) !== undefined))
      return node;
    node = $container;
  }
  return undefined;
}

function insertAbove(document: LangiumDocument, node: AstNode, rule: string): Edit {
  const { start } = rangeOfNode(node);
  const indentation = indentationOf(node);
  const comment = `${indentation}// okr-ignore ${rule}: `;
  const line = startOfOwnLine(document, cstOf(node).offset);
  if (line !== undefined) {
    const lineStart = document.textDocument.positionAt(line);
    const range = { start: lineStart, end: lineStart };
    return { range, newText: `${comment}\n`, snippet: `${comment}$1\n` };
  }
  // An element on the line of another element gets its own line.
  return {
    range: { start, end: start },
    newText: `\n${comment}\n${indentation}`,
    snippet: `\n${comment}$1\n${indentation}`,
  };
}
