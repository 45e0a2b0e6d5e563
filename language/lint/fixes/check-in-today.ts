import { insertStatement } from '../../edits/insert-statement.js';
import { escapeSnippet, uriOf } from '../../edits/source.js';
import { isCheckIn, type KeyResult } from '../../grammar/generated/ast.js';
import type { IsoDate } from '../../values/dates.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/**
 * Adds a line for today's check-in after the others, with the cursor at the value. The value is the last one, to be
 * overwritten or confirmed, then confidence and note.
 *
 * @param value the last value as written, if there is one
 */
export function checkInToday(keyResult: KeyResult, today: IsoDate, value: string | undefined): Fix {
  // The plain text has no value, so that no value is invented in editors without tab stops.
  const snippet = `check-in ${today} \${1:${escapeSnippet(value ?? 'value')}} confidence \${2:70%} "$3"`;
  const last = keyResult.statements.filter(isCheckIn).at(-1);
  const edit = insertStatement(
    keyResult,
    { text: `check-in ${today}`, snippet },
    last ? { after: last } : 'last',
  );
  return { title: say`Check in today, ${today}`, edits: { [uriOf(keyResult)]: [edit] }, preferred: true };
}
