import type { AstNode } from 'langium';
import { insertStatement } from '../../edits/insert-statement.js';
import { uriOf } from '../../edits/source.js';
import { isOwner, type KeyResult, type Objective } from '../../grammar/generated/ast.js';
import type { IsoDate } from '../../values/dates.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/**
 * Adds `since` to a goal, after its owner. An editor leaves the cursor at the date.
 *
 * @param it the name of the goal in the title, at the beginning of the sentence
 */
export function addSince(goal: Objective | KeyResult, date: IsoDate, it = say`It`): Fix {
  const owner = (goal.statements as readonly AstNode[]).find(isOwner);
  const statement = { text: `since ${date}`, snippet: `since \${1:${date}}` };
  const edit = insertStatement(goal, statement, owner ? { after: owner } : 'first');
  return { title: say`${it} came on ${date}: write \`${statement.text}\``, edits: { [uriOf(goal)]: [edit] } };
}
