import { isDraft } from '../../grammar/draft.js';
import type { KeyResult, Objective } from '../../grammar/generated/ast.js';
import type { StatusContext, StatusReading } from '../../model/status.js';
import type { PlanNode } from '../../protocol.js';
import { expectedOf } from './expectation.js';

/** Computes status and expected progress of a goal. A dropped goal has no progress. */
export function statusFields(
  goal: Objective | KeyResult,
  { status, explanation, progress, expected }: StatusReading,
  context: StatusContext,
): Pick<PlanNode, 'progress' | 'status' | 'statusExplanation' | 'expected'> {
  // Nobody has agreed to it: it stands nowhere.
  if (isDraft(goal)) return { progress };
  return {
    progress: status === 'dropped' ? { explanation } : progress,
    status,
    statusExplanation: explanation,
    expected: expected ?? expectedOf(goal, context),
  };
}
