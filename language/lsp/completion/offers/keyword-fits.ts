import {
  isChanged,
  isCheckIn,
  isCheckInEntry,
  isInitiative,
  isKeyResult,
  isZones,
} from '../../../grammar/generated/ast.js';
import { type CompletionContext, subjectOf } from '../completion-context.js';

const states: ReadonlySet<string> = new Set(['planned', 'active', 'done', 'dropped']);

/**
 * Whether a keyword makes sense here, where the grammar accepts more than that: a check-in reports a state of work,
 * a zone only where zones measure, and only some parts of a goal can have been unknown.
 */
export function keywordFits(keyword: string, context: CompletionContext): boolean {
  const { node } = context;
  if (isCheckIn(node) || isCheckInEntry(node)) {
    const reported = subjectOf(context);
    if (states.has(keyword)) return !isKeyResult(reported);
    if (keyword === 'reached')
      return !isInitiative(reported) && (!isKeyResult(reported) || reported.statements.some(isZones));
  }
  if (isChanged(node)) {
    if (keyword === 'was') return node.what !== undefined;
    if (keyword === 'unknown') return node.what === 'baseline';
    if (keyword === 'because') return node.what === 'statement';
    if (keyword === 'between') return node.what === 'limit';
  }
  return true;
}
