import type { PlanIdentity } from '../grammar/plan-identity.js';
import { lastSegment } from '../grammar/plan-identity.js';

/**
 * Under which key files that depend on a declaration are found: its team and its name. The cycle is left out, since
 * `team.name` may mean any cycle's.
 */
export function declarationKey(plan: PlanIdentity | undefined, name: string): string {
  return plan ? `${plan.team} ${name}` : ` ${name}`;
}

/**
 * Returns the keys of all declarations that a name may resolve to from a plan: now, or once somebody declares them. A name
 * without qualification may be the plan's own or global.
 */
export function referenceKeys(text: string, plan: PlanIdentity | undefined): string[] {
  const name = lastSegment(text);
  if (text !== name) return [`${text.slice(0, text.indexOf('.'))} ${name}`];
  return plan ? [`${plan.team} ${name}`, ` ${name}`] : [` ${name}`];
}
