import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import type { KeyResult } from '../../grammar/generated/ast.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/** Declares that a key result is an outcome, with the cursor at the reason. */
export function declareOutcome(keyResult: KeyResult): Fix {
  const statement = { text: 'reads as outcome ""', snippet: 'reads as outcome "$1"' };
  return {
    title: say`This is an outcome here, because…`,
    isReason: true,
    edits: { [uriOf(keyResult)]: [insertStatement(keyResult, statement, 'last')] },
  };
}
