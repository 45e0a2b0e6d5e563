import { isCheckIn, type KeyResult } from '../../grammar/generated/ast.js';
import type { IsoDate } from '../../values/dates.js';
import type { Fix } from '../types/fix.js';
import { insertStatement } from './insert-statement.js';
import { escapeSnippet, uriOf } from './source.js';

/**
 * Adds a line for today's check-in behind the others, with the cursor at the value: the last one stands there, to be
 * overwritten or confirmed, then confidence and note.
 *
 * @param value the last value as written, where there is one
 */
export function checkInToday(keyResult: KeyResult, today: IsoDate, value: string | undefined): Fix {
  // As plain text without a value: none is made up for whoever cannot fill it in.
  const snippet = `check-in ${today} \${1:${escapeSnippet(value ?? 'value')}} confidence \${2:70%} "$3"`;
  const last = keyResult.statements.filter(isCheckIn).at(-1);
  const edit = insertStatement(
    keyResult,
    { text: `check-in ${today}`, snippet },
    last ? { after: last } : 'last',
  );
  return { title: `Check in today, ${today}`, edits: { [uriOf(keyResult)]: [edit] }, preferred: true };
}
