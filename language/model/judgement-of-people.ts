import type { Objective } from '../grammar/generated/ast.js';
import { hasCome } from '../observation/today.js';
import { readShare } from '../values/shares.js';
import { checkInsOf } from './check-ins.js';
import type { ProgressContext } from './progress-context.js';

/** The newest judgement of a person about an objective. */
export interface PersonalJudgement {
  date: string;
  /** From 0 to 1. */
  confidence?: number;
  note?: string;
}

/** Returns the newest check-in of an objective up to today. It is shown next to the computed status and never changes it. */
export function personalJudgement(
  objective: Objective,
  { references, today }: ProgressContext,
): PersonalJudgement | undefined {
  const newest = checkInsOf(objective, references)
    .filter(({ date }) => hasCome(date, today))
    .at(-1);
  if (!newest) return undefined;
  const { date, node } = newest;
  const share = node.confidence && readShare(node.confidence);
  return {
    date,
    ...(share && 'value' in share && { confidence: share.value }),
    ...(node.note && { note: node.note }),
  };
}
