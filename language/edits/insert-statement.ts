import { type AstNode, AstUtils } from 'langium';
import { commentsAfter } from './comments.js';
import type { Edit } from './edit.js';
import { extentOf } from './extent.js';
import { bodyOf, cstOf, escapeSnippet, indentationOf, indentationStep } from './source.js';

export interface StatementText {
  /** The statement as plain text. */
  text: string;
  /** The same with tab stops, for editors that can fill in snippets. */
  snippet?: string;
}

/**
 * Adds a statement to the body of an element: on its own line if the body has several lines, between the braces if the body
 * is on one line, and in a new body if there is none. Comments stay next to the statement that they are about.
 *
 * @param where `first` in the body, for an owner; after everything else; or after one of the statements
 */
export function insertStatement(
  element: AstNode,
  statement: StatementText,
  where: 'first' | 'last' | { after: AstNode },
): Edit {
  const document = AstUtils.getDocument(element);
  const at = (offset: number, before: string, after = '', snippetAfter = after): Edit => {
    const position = document.textDocument.positionAt(offset);
    const { text, snippet = escapeSnippet(text) } = statement;
    return {
      range: { start: position, end: position },
      newText: `${before}${text}${after}`,
      snippet: `${before}${snippet}${snippetAfter}`,
    };
  };
  const body = bodyOf(element);
  if (!body) return at(cstOf(element).end, ' { ', ' }', ' \\}');
  const { open, close } = body;
  const statements = (element as { statements?: AstNode[] }).statements ?? [];
  const [first, last] = [statements[0], typeof where === 'object' ? where.after : statements.at(-1)];
  if (open.range.start.line === close.range.start.line) {
    if (!first || !last) return at(open.end, ' ');
    return where === 'first' ? at(extentOf(first).start, '', '   ') : at(extentOf(last).end, '   ');
  }
  const indentation = `${indentationOf(element)}${indentationStep}`;
  const place = where !== 'first' && last ? cstOf(last).end : open.end;
  return at(commentsAfter(document, place).at(-1)?.end ?? place, `\n${indentation}`);
}
