import type { Edit } from '../../edits/edit.js';
import { insertStatement } from '../../edits/insert-statement.js';
import { rangeOfNode, uriOf } from '../../edits/source.js';
import { isContributors, type Owner } from '../../grammar/generated/ast.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';

/**
 * Keeps the first person of an `owner` statement as the owner and makes the others contributors.
 *
 * @param others the handles of the others, separated by commas
 */
export function moveToContributors(owner: Owner, others: string): Fix {
  const element = owner.$container;
  const { end } = rangeOfNode(owner);
  const first = owner.person?.$refNode?.range.end ?? end;
  const present = [...element.statements].find(isContributors);
  const shorten: Edit = { range: { start: first, end }, newText: '' };
  const add: Edit = present
    ? { range: { start: rangeOfNode(present).end, end: rangeOfNode(present).end }, newText: `, ${others}` }
    : insertStatement(element, { text: `contributors ${others}` }, { after: owner });
  // If the new statement directly follows the owner, the two edits would touch, so one edit replaces both.
  const edits = present ? [shorten, add] : [{ range: shorten.range, newText: add.newText }];
  return { title: say`Make ${others} contributors`, edits: { [uriOf(owner)]: edits }, preferred: true };
}
