import type { AstNode } from 'langium';
import type { FixEdit } from '../types/fix.js';
import { bodyOf, escapeSnippet, indentationOf, indentationStep, rangeOfNode } from './source.js';

export interface StatementText {
  /** The statement as plain text. */
  text: string;
  /** The same with tab stops, for editors that can fill in snippets. */
  snippet?: string;
}

/**
 * Adds a statement to the body of an element: on its own line if the body has several lines, between the braces if the body is on one line,
 * and in a new body if there is none.
 *
 * @param where `first` in the body, for an owner; after everything else; or after one of the statements
 */
export function insertStatement(
  element: AstNode,
  statement: StatementText,
  where: 'first' | 'last' | { after: AstNode },
): FixEdit {
  const body = bodyOf(element);
  if (!body) {
    const { end } = rangeOfNode(element);
    return edit(
      end,
      statement,
      (text) => ` { ${text} }`,
      (text) => ` { ${text} \\}`,
    );
  }
  const { open, close } = body;
  const statements = (element as { statements?: AstNode[] }).statements ?? [];
  const oneLine = open.range.start.line === close.range.start.line;
  const [first, last] = [statements[0], typeof where === 'object' ? where.after : statements.at(-1)];
  if (oneLine) {
    if (!first || !last) return edit(open.range.end, statement, (text) => ` ${text}`);
    if (where === 'first') return edit(rangeOfNode(first).start, statement, (text) => `${text}   `);
    return edit(rangeOfNode(last).end, statement, (text) => `   ${text}`);
  }
  const indentation = `${indentationOf(element)}${indentationStep}`;
  const place = where !== 'first' && last ? rangeOfNode(last).end : open.range.end;
  return edit(place, statement, (text) => `\n${indentation}${text}`);
}

function edit(
  position: { line: number; character: number },
  { text, snippet }: StatementText,
  around: (text: string) => string,
  aroundSnippet = around,
): FixEdit {
  const range = { start: position, end: position };
  return { range, newText: around(text), snippet: aroundSnippet(snippet ?? escapeSnippet(text)) };
}
