import type { AstNode, Reference } from 'langium';
import type { CheckInEntry, Guard } from '../grammar/generated/ast.js';

/**
 * What links lead to, maybe in another file. Rules follow links by these functions only, and read the values of what they get by other
 * functions of the model. So each check records what it has read of other files, and is repeated when that changes.
 */

/** Returns the goal that an entry of check-ins reports on; undefined where the name leads to none. */
export function reportedGoal({ target }: CheckInEntry) {
  return target?.ref;
}

/** Returns the key result or metric that a guard keeps an eye on; undefined where the name leads to none. */
export function guardedGoal({ target }: Guard) {
  return target?.ref;
}

/** Returns what a link leads to; undefined where its name leads to nothing. */
export function targetOf<Target extends AstNode>(link: Reference<Target>): Target | undefined {
  return link.ref;
}
