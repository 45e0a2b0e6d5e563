import { isMeasures, isTarget, type KeyResult, type Target } from '../grammar/generated/ast.js';
import { recordsOf } from '../model/definition-changes.js';
import { historyOf, inheritedDimension, measureOf, metricOf, valueOf } from '../model/measure.js';
import type { ProgressContext } from '../model/progress.js';
import { compatible, type Dimension, type QuantityValue } from '../values/quantities.js';
import { say } from '../values/say.js';
import type { NextBaseline } from './carried-measure.js';
import { isSameStatement } from './successor.js';

/** What a target says about its baseline; `unread` if the value has no single meaning. */
type Baseline = QuantityValue | 'unknown' | 'absent' | 'unread';

/** Who wrote the baseline of a carried key result: an earlier carry, or a person, with how we know. */
export type BaselineOrigin = { by: 'current' } | { by: 'carry' } | { by: 'person'; because: string };

/**
 * Says whether an earlier carry wrote the baseline of a key result. Such a baseline is a value that the old key result reported, or
 * its own old baseline, and the key result has the same statement, metric and unit. Everything else counts as written by a person.
 *
 * @param last the value that is the right baseline today; a baseline that equals it is `current`
 */
export function baselineOrigin(
  old: KeyResult,
  next: KeyResult,
  last: NextBaseline,
  context: ProgressContext,
): BaselineOrigin {
  const measure = measureOf(next);
  if (!isTarget(measure)) return { by: 'current' };
  const unit = inheritedDimension(next);
  const baseline = baselineOf(measure, unit);
  if (isSame(baseline, last.value)) return { by: 'current' };
  const person = (because: string): BaselineOrigin => ({ by: 'person', because });
  if (!isSameStatement(old, next, context.phraseReader)) return person(say`the statement is another one now`);
  if (!measureTheSame(old, next)) return person(say`the key result measures another metric now`);
  const target = valueOf(measure.target, unit);
  if (target && !compatible(target.dimension, last.value.dimension))
    return person(say`the target has another unit now`);
  if (recordsOf(next, 'baseline').length > 0) return person(say`a change of it is recorded`);
  const written = possibleBaselines(old, context).some((one) => isSame(one, baseline));
  return written ? { by: 'carry' } : person(say`a person wrote it`);
}

/** Says whether both key results measure the same metric, or none. */
function measureTheSame(old: KeyResult, next: KeyResult): boolean {
  const [was, is] = [old, next].map((one) => one.statements.some(isMeasures));
  return was === is && metricOf(old) === metricOf(next);
}

/** Returns the baselines that a carry may have written: the old ones, and every value that was reported up to today. */
function possibleBaselines(old: KeyResult, { today, references }: ProgressContext): Baseline[] {
  const unit = inheritedDimension(old);
  const measure = measureOf(old);
  const reported = historyOf(old, references).filter(({ date }) => date <= today);
  const recorded = recordsOf(old, 'baseline').map(
    ({ unknown, oldValue }): Baseline => (unknown ? 'unknown' : (valueOf(oldValue, unit) ?? 'unread')),
  );
  return [
    ...(isTarget(measure) ? [baselineOf(measure, unit)] : []),
    ...recorded,
    ...reported.flatMap(({ value }) => value ?? []),
  ];
}

function baselineOf({ baseline, unknown }: Target, unit: Dimension | undefined): Baseline {
  if (baseline) return valueOf(baseline, unit) ?? 'unread';
  return unknown ? 'unknown' : 'absent';
}

function isSame(left: Baseline, right: Baseline): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right && left !== 'unread';
  return compatible(left.dimension, right.dimension) && left.comparable === right.comparable;
}
