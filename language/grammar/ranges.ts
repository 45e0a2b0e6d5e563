import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';

/** A place in a file: a node, one of its properties or keywords, or an exact range. */
export type SourcePlace =
  | { node: AstNode; property?: string; keyword?: string; index?: number }
  | { node?: AstNode; range: Range };

/**
 * Returns the range of a place. For a node without a property or keyword this is its first line, so that no body is
 * underlined.
 */
export function rangeOf(place: SourcePlace): Range {
  if ('range' in place) return place.range;
  const whole = place.node.$cstNode;
  const narrow = place.property
    ? GrammarUtils.findNodeForProperty(whole, place.property, place.index)
    : place.keyword
      ? GrammarUtils.findNodeForKeyword(whole, place.keyword, place.index)
      : undefined;
  if (narrow) return narrow.range;
  return whole ? headOf(whole) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

/** Returns the place where a node begins. */
export function startOf(node: AstNode): Position {
  return node.$cstNode?.range.start ?? { line: 0, character: 0 };
}

/** Returns the text before the brace of the body, at most up to the end of the first line. */
export function headOf(node: CstNode): Range {
  const brace = GrammarUtils.findNodeForKeyword(node, '{');
  const text = node.text.slice(0, brace ? brace.offset - node.offset : undefined).split(/\r?\n/)[0] as string;
  const { start } = node.range;
  return { start, end: { line: start.line, character: start.character + text.trimEnd().length } };
}
