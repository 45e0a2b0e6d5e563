import { isDraft } from '../../grammar/draft.js';
import {
  isExpect,
  isLimit,
  isMeasures,
  isReach,
  isTarget,
  isWeight,
  type KeyResult,
} from '../../grammar/generated/ast.js';
import { writtenText } from '../../grammar/written-text.js';
import { clockOf } from '../../model/clock.js';
import { expectedSteps } from '../../model/expected-path.js';
import { forecastOf } from '../../model/forecast.js';
import { guardsOf } from '../../model/guards.js';
import { currentValue, measureOf } from '../../model/measure.js';
import { deadlineOf } from '../../model/pace.js';
import { weightOf } from '../../model/progress.js';
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
  const judged = keyResultStatus(keyResult, context);
  const isAgreed = !isDraft(keyResult);
  const stalled = isAgreed ? stalledKeyResult(keyResult, context) : undefined;
  const since = isAgreed && judged.status === 'stale' ? judged.schedule?.since : undefined;
  const { progress, status, statusExplanation, expected } = statusFields(keyResult, judged, context);
  const { reading, readingExplanation, disguised } = readingFields(keyResult, waivers, context);
  return {
    progress,
    status,
    statusExplanation,
    expected,
    reading,
    readingExplanation,
    disguised,
    weight: keyResult.statements.some(isWeight) ? weightOf(keyResult) : undefined,
    timing: timingOf(keyResult),
    measure: measureFields(keyResult),
    guards: guardFields(keyResult, context),
    current: currentValue(keyResult, context.today, context.references)?.text,
    forecast: forecastOf(keyResult, context)?.text,
    steps: stepFields(keyResult, context),
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
  } else if (isReach(measure)) {
    Object.assign(found, measure.bound?.$cstNode && { bound: `reach ${measure.bound.$cstNode.text}` });
  } else if (isLimit(measure)) {
    Object.assign(found, measure.bound?.$cstNode && { bound: `keep ${writtenText(measure.bound)}` });
  } else if (measure) {
    const to = measure.zones.find(({ level }) => level === 'target')?.text;
    Object.assign(found, to && { to });
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function guardFields(keyResult: KeyResult, context: GraphContext): PlanNode['guards'] {
  const guards = guardsOf(keyResult, context).map(({ text, holds, current }) => ({
    text,
    ...(holds !== undefined && { holds }),
    ...(current && { current: current.text }),
  }));
  return guards.length > 0 ? guards : undefined;
}

/** Points that cannot be on the path have no ratio. */
function stepFields(keyResult: KeyResult, context: GraphContext): PlanNode['steps'] {
  const points = keyResult.statements.find(isExpect)?.points ?? [];
  if (points.length === 0) return undefined;
  const clock = clockOf(keyResult, context.project);
  const days = clock && { start: clock.start, end: deadlineOf(keyResult, clock) };
  const steps = days ? expectedSteps(keyResult, days, context) : [];
  return points.map(({ date, value }) => {
    const ratio = steps.find((step) => step.date === date)?.ratio;
    return { date, text: value?.$cstNode?.text ?? '', ...(ratio !== undefined && { ratio }) };
  });
}
