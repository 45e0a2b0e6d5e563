import { GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { KeyResult, Objective } from '../generated/ast.js';
import type { Evidence } from '../phrasing/reading.js';
import { rangeOf } from './finding-place.js';

/**
 * The range of the words that decided, in the source. The whole title where its source differs from what it says
 * (escapes), so that no wrong word is underlined.
 */
export function evidenceRange(element: KeyResult | Objective, evidence: readonly Evidence[]): Range {
  const title = GrammarUtils.findNodeForProperty(element.$cstNode, 'title');
  if (!title) return rangeOf({ node: element });
  const [strongest] = evidence;
  const quote = title.text.startsWith('"""') ? 3 : 1;
  const literal = title.text.slice(quote, quote + (element.title?.length ?? 0)) === element.title;
  if (!strongest || !literal || title.range.start.line !== title.range.end.line) return title.range;
  const { line, character } = title.range.start;
  return {
    start: { line, character: character + quote + strongest.start },
    end: { line, character: character + quote + strongest.end },
  };
}
