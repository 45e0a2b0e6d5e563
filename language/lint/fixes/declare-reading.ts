import type { KeyResult } from '../../grammar/generated/ast.js';
import type { Fix } from '../types/fix.js';
import { insertStatement } from './insert-statement.js';
import { uriOf } from './source.js';

/** Declares that a key result is an outcome, with the cursor at the reason. */
export function declareOutcome(keyResult: KeyResult): Fix {
  const statement = { text: 'reads as outcome ""', snippet: 'reads as outcome "$1"' };
  return {
    title: 'This is an outcome here, because…',
    isReason: true,
    edits: { [uriOf(keyResult)]: [insertStatement(keyResult, statement, 'last')] },
  };
}
