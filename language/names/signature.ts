import type { Declaration } from '../grammar/declarations.js';
import { isCycle } from '../grammar/generated/ast.js';
import { type PlanIdentity, qualifiedName } from '../grammar/plan-identity.js';

/**
 * What decides where names lead, as one text: two equal signatures mean that no link has to be resolved again. The
 * days of a cycle are part of it: they say what `team.name` means in a block of check-ins.
 */
export function signatureOf(node: Declaration, plan: PlanIdentity | undefined): string {
  const parts = [node.$type, qualifiedName(plan, node.name ?? '')];
  if (isCycle(node)) parts.push(node.start ?? '', node.end ?? '');
  return parts.join(' ');
}
