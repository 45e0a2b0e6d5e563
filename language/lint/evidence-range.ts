import { type CstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { KeyResult, Objective } from '../grammar/generated/ast.js';
import { rangeOf } from '../grammar/ranges.js';

/** The range, in the source, of the words in an element's statement that decided; of the whole statement without any. */
export function evidenceRange(
  element: KeyResult | Objective,
  words: { start: number; end: number } | undefined,
): Range {
  const title = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
  if (!title || element.title === undefined) return rangeOf({ node: element });
  return words ? rangeWithinText(title, element.title, words) : title.range;
}

/**
 * The range of a part of a text. The whole text where its source differs from what it says (escapes, several
 * lines), so that no wrong word is underlined.
 *
 * @param source the quoted text in the syntax tree
 * @param text what it says
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
