import { isKeyResult, type Quantity } from '../grammar/generated/ast.js';
import { compatible, type Dimension, dimensionOf } from '../values/quantities.js';
import { marked, say, translated } from '../values/say.js';
import { metricOf } from './measure.js';
import { measuredElement, type UnitSource, unitSourceOf, unitSourceOfMetric } from './unit-source.js';

/**
 * Finds a disagreement of a value about its unit. A value without a unit inherits one and never disagrees. The value
 * that sets the unit of a key result is compared with the measured metric.
 */
export function unitDisagreement(value: Quantity): UnitSource | undefined {
  const element = measuredElement(value);
  const own = dimensionOf(value);
  if (!element || own.kind === 'plain') return undefined;
  let source = isKeyResult(element) ? unitSourceOf(element) : unitSourceOfMetric(element);
  if (isKeyResult(element) && source?.node === value) {
    const metric = metricOf(element);
    source = metric && unitSourceOfMetric(metric);
  }
  return source && !compatible(own, source.dimension) ? source : undefined;
}

/** Writes the dimension of a unit in words: `percentage points (pp)`, `money in EUR`. */
export function unitInWords(dimension: Dimension): string {
  if (dimension.kind === 'money') return say`money in ${dimension.currency}`;
  if (dimension.kind === 'count') return say`counted in \`${dimension.unit}\``;
  return translated(words[dimension.kind]);
}

const words = {
  plain: marked('without a unit'),
  share: marked('a share (%)'),
  points: marked('a difference in percentage points (pp)'),
  time: marked('a time'),
  data: marked('an amount of data'),
} as const;
