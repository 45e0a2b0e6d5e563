import { isLimit, isMeasures, isTarget, type KeyResult } from '../../grammar/generated/ast.js';
import { writtenText } from '../../grammar/written-text.js';
import { currentValue, measureOf } from '../../model/measure.js';
import { stalledKeyResult, stalledText } from '../../model/stalled.js';
import { keyResultStatus } from '../../model/status.js';
import { timingOf } from '../../model/timing.js';
import type { PlanNode } from '../../protocol.js';
import { daysBetween } from '../../values/dates.js';
import type { GraphContext } from './goals.js';
import { readingFields } from './reading.js';
import { statusFields } from './status.js';

/**
 * Computes the fields that only key results have: status, reading, measure, and warnings from their last update and
 * their work.
 */
export function keyResultFields(keyResult: KeyResult, waivers: PlanNode['waivers'], context: GraphContext) {
  const status = keyResultStatus(keyResult, context);
  const stalled = stalledKeyResult(keyResult, context);
  const since = status.status === 'stale' ? status.schedule?.since : undefined;
  return {
    ...statusFields(keyResult, status, context),
    ...readingFields(keyResult, waivers, context),
    timing: timingOf(keyResult),
    measure: measureFields(keyResult),
    current: currentValue(keyResult, context.today, context.references)?.text,
    stalled: stalled && stalledText(stalled),
    daysSinceUpdate: since === undefined ? undefined : daysBetween(since, context.today),
  } satisfies Partial<PlanNode>;
}

/** As written; of zones the one that is the target. */
function measureFields(keyResult: KeyResult): PlanNode['measure'] {
  const metric = keyResult.statements.find(isMeasures)?.metric?.$refText;
  const measure = measureOf(keyResult);
  const found: PlanNode['measure'] = metric ? { metric } : {};
  if (isTarget(measure)) {
    const from = measure.unknown ? 'unknown' : writtenText(measure.baseline);
    const to = writtenText(measure.target);
    Object.assign(found, from && { from }, to && { to });
  } else if (isLimit(measure)) {
    Object.assign(found, measure.bound?.$cstNode && { bound: `keep ${writtenText(measure.bound)}` });
  } else if (measure) {
    const to = measure.zones.find(({ level }) => level === 'target')?.text;
    Object.assign(found, to && { to });
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
