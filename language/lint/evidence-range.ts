import { type CstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { KeyResult, Objective } from '../grammar/generated/ast.js';
import { rangeOf } from '../grammar/ranges.js';

/** Returns the range of the words that decided in the statement of an element; without such words, of the whole statement. */
export function evidenceRange(
  element: KeyResult | Objective,
  words: { start: number; end: number } | undefined,
): Range {
  const title = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
  if (!title || element.title === undefined) return rangeOf({ node: element });
  return words ? rangeWithinText(title, element.title, words) : title.range;
}

/**
 * Returns the range of a part of a text. If the source of the text differs from the text (escapes, several
 * lines), returns the range of the whole text, so that no wrong word is underlined.
 *
 * @param source the quoted text in the syntax tree
 * @param text the text without quotes and escapes
 * @param part offsets into `text`
 */
export function rangeWithinText(source: CstNode, text: string, part: { start: number; end: number }): Range {
  const quote = source.text.startsWith('"""') ? 3 : 1;
  const literal = source.text.slice(quote, quote + text.length) === text;
  if (!literal || source.range.start.line !== source.range.end.line) return source.range;
  const { line, character } = source.range.start;
  return {
    start: { line, character: character + quote + part.start },
    end: { line, character: character + quote + part.end },
  };
}
