import type { Declaration } from '../grammar/declarations.js';
import { isCycle } from '../grammar/generated/ast.js';
import { type PlanIdentity, qualifiedName } from '../grammar/plan-identity.js';

/**
 * Writes everything that decides how names resolve as one text. If two signatures are equal, no link has to be resolved
 * again. The dates of cycles are included, because they decide what `team.name` means in a block of check-ins.
 */
export function signatureOf(node: Declaration, plan: PlanIdentity | undefined): string {
  const parts = [node.$type, qualifiedName(plan, node.name ?? '')];
  if (isCycle(node)) parts.push(node.start ?? '', node.end ?? '');
  return parts.join(' ');
}
