import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import type { Objective } from '../../grammar/generated/ast.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

const keyResult = {
  text: 'key result "…"',
  snippet: 'key result ${1:name} "$2" { from $3 to $4 \\}',
};

/** Adds the beginning of a key result. Only a person knows its statement and its numbers. */
export function addKeyResult(objective: Objective): Fix[] {
  return [
    {
      title: say`Add a key result`,
      edits: { [uriOf(objective)]: [insertStatement(objective, keyResult, 'last')] },
    },
  ];
}
