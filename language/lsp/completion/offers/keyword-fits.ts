import type { AstNode } from 'langium';
import {
  type Changed,
  isChanged,
  isCheckIn,
  isCheckInEntry,
  isInitiative,
  isKeyResult,
  isPlanHeader,
  isReach,
  isZones,
} from '../../../grammar/generated/ast.js';
import { type CompletionContext, subjectOf } from '../completion-context.js';

const states: ReadonlySet<string> = new Set(['planned', 'active', 'done', 'dropped']);

/**
 * Says whether a keyword makes sense at a place where the grammar accepts it: only initiatives report a state of work,
 * only key results with zones report a zone, and only some parts of a goal can have been unknown.
 */
export function keywordFits(keyword: string, context: CompletionContext): boolean {
  const { node } = context;
  if (isCheckIn(node) || isCheckInEntry(node)) return fitsCheckIn(keyword, subjectOf(context));
  if (isChanged(node))
    return keyword === 'was' ? node.what !== undefined : fitsChange(keyword, node.what, subjectOf(context));
  // `since` follows the cycle.
  if (isPlanHeader(node) && keyword === 'since') return node.cycle !== undefined;
  return true;
}

function fitsCheckIn(keyword: string, reported: AstNode | undefined): boolean {
  if (states.has(keyword)) return !isKeyResult(reported);
  if (keyword === 'forecast') return !isInitiative(reported);
  if (keyword !== 'reached') return true;
  return !isInitiative(reported) && (!isKeyResult(reported) || reported.statements.some(isZones));
}

/** Keywords of a record of a change that fit only some parts of a goal. */
const changedParts: Readonly<Record<string, readonly Changed['what'][]>> = {
  unknown: ['baseline'],
  because: ['statement', 'since', 'guard', 'expect'],
  between: ['limit'],
};

function fitsChange(keyword: string, what: Changed['what'], goal: AstNode | undefined): boolean {
  // Only the target of a level may have been a range.
  if (keyword === 'between' && what === 'target') return isKeyResult(goal) && goal.statements.some(isReach);
  const parts = changedParts[keyword];
  return parts === undefined || parts.includes(what);
}
