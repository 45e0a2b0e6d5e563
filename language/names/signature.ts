import { type PlanIdentity, qualifiedName } from '../grammar/plan-identity.js';
import type { RecordedName } from './plan-record.js';

/**
 * Writes everything that decides how names resolve as one text. If two signatures are equal, no link has to be resolved
 * again. The dates of cycles are included, because they decide what `team.name` means in a block of check-ins.
 */
export function signatureOf(
  { type, name, written, days }: RecordedName,
  plan: PlanIdentity | undefined,
): string {
  const parts = [type, qualifiedName(plan, written ?? name)];
  if (days) parts.push(days[0] ?? '', days[1] ?? '');
  return parts.join(' ');
}
