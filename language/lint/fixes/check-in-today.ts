import { isCheckIn, type KeyResult } from '../../grammar/generated/ast.js';
import type { Fix } from '../rule.js';
import { insertStatement } from './insert-statement.js';
import { escapeSnippet, uriOf } from './source.js';

/**
 * Adds a line for today's check-in behind the others, with the cursor at the value: the last one stands there, to be
 * overwritten or confirmed, then confidence and note.
 *
 * @param data what the finding knows: today, and the last value as written
 */
export function checkInToday(keyResult: KeyResult, data: unknown): Fix[] {
  const { today, value } = (data ?? {}) as { today?: string; value?: string };
  if (!today) return [];
  // As plain text without a value: none is made up for whoever cannot fill it in.
  const snippet = `check-in ${today} \${1:${escapeSnippet(value ?? 'value')}} confidence \${2:70%} "$3"`;
  const last = keyResult.statements.filter(isCheckIn).at(-1);
  const edit = insertStatement(
    keyResult,
    { text: `check-in ${today}`, snippet },
    last ? { after: last } : 'last',
  );
  return [{ title: `Check in today, ${today}`, edits: { [uriOf(keyResult)]: [edit] }, preferred: true }];
}
