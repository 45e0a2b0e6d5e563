import type { KeyResult } from '../../grammar/generated/ast.js';
import type { Fix } from '../types/fix.js';
import { insertStatement } from './insert-statement.js';
import { uriOf } from './source.js';

/** Lets the file say that this is an outcome here, with the cursor where the reason goes. */
export function declareOutcome(keyResult: KeyResult): Fix {
  const statement = { text: 'reads as outcome ""', snippet: 'reads as outcome "$1"' };
  return {
    title: 'This is an outcome here, because…',
    isReason: true,
    edits: { [uriOf(keyResult)]: [insertStatement(keyResult, statement, 'last')] },
  };
}
