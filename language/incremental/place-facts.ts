import { type CstNode, isCompositeCstNode, type LangiumDocument } from 'langium';
import { projectKeys } from '../observation/observation.js';
import { textOf } from '../parser/plan-document.js';
import { contentFact, type Fact } from './fact.js';

/**
 * Lists where the words of each line of a file are, line by line, because findings in other files may refer to places in
 * it. An edit changes the facts of its own line only, unless lines come or go before others.
 */
export function placeFacts(document: LangiumDocument): Fact[] {
  const { uri, parseResult } = document;
  const root = parseResult.value.$cstNode;
  if (!root) return [];
  const columns = new Map<number, string>();
  collect(root, columns);
  const lines = textOf(document).split(/\r?\n/);
  const key = uri.toString();
  return [...columns].map(([line, places]) =>
    // The head of an element ends where the text of its line does, be that a comment.
    contentFact(projectKeys.places(key, line), places, String(lines[line]?.trimEnd().length)),
  );
}

/** Collects the columns of all words, by the line on which they start or end. */
function collect(node: CstNode, columns: Map<number, string>): void {
  if (isCompositeCstNode(node)) {
    for (const child of node.content) collect(child, columns);
    return;
  }
  if (node.hidden) return;
  const { start, end } = node.range;
  columns.set(start.line, `${columns.get(start.line) ?? ''} ${start.character}`);
  columns.set(end.line, `${columns.get(end.line) ?? ''}-${end.character}`);
}
