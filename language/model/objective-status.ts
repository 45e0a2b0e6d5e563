import { isDropped, isKeyResult, isLimit, type Objective } from '../grammar/generated/ast.js';
import { confidenceTrend } from './confidence.js';
import { cycleOf, endOfGrace } from './cycle-of.js';
import { measureOf } from './measure.js';
import { paceOf } from './pace.js';
import { objectiveMetFrom, objectiveProgress, weightOf } from './progress.js';
import { judge, keyResultStatus, type StatusContext, type StatusReading } from './status.js';
import { percentText } from './status-text.js';

/**
 * The status of an objective, rolled up from its key results by weight: progress, what is expected by today, and
 * confidence are each the weighted mean of those that are known, then judged as for a key result. Where key results
 * with half of the weight are stale, so is the objective; where any is, it is at risk at best. A bound has to hold until
 * the end: with one among its key results, an objective is not met before.
 */
export function objectiveStatus(objective: Objective, context: StatusContext): StatusReading {
  const progress = objectiveProgress(objective, context);
  const dropped = objective.statements.find(isDropped);
  if (dropped) {
    const explanation = `Given up on ${dropped.date ?? 'an unknown date'}: ${dropped.reason ?? 'no reason'}`;
    return { status: 'dropped', explanation, progress };
  }
  const cycle = cycleOf(objective, context.project);
  const parts = objective.statements.filter(isKeyResult).flatMap((keyResult) => {
    const reading = keyResultStatus(keyResult, context);
    if (reading.status === 'dropped') return [];
    const confidence = confidenceTrend(keyResult, context)?.latest.value;
    const isBound = isLimit(measureOf(keyResult));
    return [{ ...reading, weight: weightOf(keyResult), confidence, isBound }];
  });
  if (!cycle || parts.length === 0) {
    const reason = cycle ? 'It has no key result.' : 'It belongs to no cycle whose days are known.';
    return { status: 'unknown', explanation: reason, progress };
  }
  const { ratio } = progress;
  const of = (status: StatusReading['status']) => parts.filter((part) => part.status === status);
  if (of('not-started').length === parts.length) {
    return { status: 'not-started', explanation: parts[0]?.explanation ?? '', progress };
  }
  const threshold = objectiveMetFrom(objective);
  const rolledUp = `${percentText(ratio ?? 0, threshold)} over its key results; met from ${percentText(threshold)}.`;
  if (context.today > cycle.end && ratio !== undefined) {
    if (ratio >= threshold) return { status: 'met', explanation: rolledUp, progress };
    if (context.today > endOfGrace(cycle)) return { status: 'missed', explanation: rolledUp, progress };
  }
  const stale = of('stale');
  const silence =
    stale.length > 0
      ? `${stale.length} of ${parts.length} key results ${stale.length === 1 ? 'is' : 'are'} stale.`
      : '';
  if (stale.length > 0 && weightIn(stale) * 2 >= weightIn(parts))
    return { status: 'stale', explanation: silence, progress };
  if (ratio === undefined) return { status: 'unknown', explanation: progress.explanation, progress };
  if (ratio >= 1 && stale.length === 0 && !parts.some(({ isBound }) => isBound))
    return { status: 'met', explanation: rolledUp, progress };
  const expected = weightedMean(parts, (part) => part.expected ?? (part.status === 'met' ? 1 : undefined));
  const confidence = weightedMean(parts, (part) => part.confidence);
  const numbers = {
    progress: ratio,
    expected: expected ?? 0,
    pace: expected === undefined ? undefined : paceOf(ratio, expected),
    confidence,
  };
  const verdict = judge(numbers, context.project.configuration.status);
  if (!verdict) return { status: 'unknown', explanation: progress.explanation, progress };
  const status = stale.length > 0 && verdict.status === 'on-track' ? 'at-risk' : verdict.status;
  return {
    status,
    explanation: [verdict.explanation, silence].filter(Boolean).join(' '),
    progress,
    expected,
  };
}

function weightIn(parts: readonly { weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

/** The weighted mean over the parts of which the value is known; undefined where none is. */
export function weightedMean<Part extends { weight: number }>(
  parts: readonly Part[],
  valueOf: (part: Part) => number | undefined,
): number | undefined {
  const known = parts.flatMap((part) => {
    const value = valueOf(part);
    return value === undefined ? [] : [{ weight: part.weight, value }];
  });
  if (known.length === 0) return undefined;
  return known.reduce((sum, { weight, value }) => sum + weight * value, 0) / weightIn(known);
}
