import type { PlanIdentity } from '../grammar/plan-identity.js';
import { lastSegment } from '../grammar/plan-identity.js';

/**
 * Returns the key under which files that depend on a declaration are found: its team and its name. The cycle is left
 * out, because `team.name` may mean any cycle.
 */
export function declarationKey(plan: PlanIdentity | undefined, name: string): string {
  return plan ? `${plan.team} ${name}` : ` ${name}`;
}

/**
 * Returns the keys of all declarations that a name may resolve to from a plan, now or after somebody declares them. A
 * name without a team may belong to the plan or be global.
 */
export function referenceKeys(text: string, plan: PlanIdentity | undefined): string[] {
  const name = lastSegment(text);
  if (text !== name) return [`${text.slice(0, text.indexOf('.'))} ${name}`];
  return plan ? [`${plan.team} ${name}`, ` ${name}`] : [` ${name}`];
}
