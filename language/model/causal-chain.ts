import {
  type Initiative,
  isInitiative,
  isKeyResult,
  isPredicts,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import { drivenBy } from './drivers.js';
import { metricOf } from './measure.js';

type Cause = Initiative | KeyResult | Metric;

/** One assumption of a plan: an initiative drives a number, or a number predicts another. */
export interface CausalLink {
  from: Cause;
  to: KeyResult | Metric;
  kind: 'drives' | 'predicts' | 'measures';
  /** What makes the authors think so; without it the link is assumed. */
  evidence?: string;
}

/**
 * Returns everything that an initiative, key result or metric should move, directly and indirectly, along `drives`,
 * `predicts`, and from a key result to the metric that it measures.
 *
 * @returns links by distance, nearest first; each once, even in a circle
 */
export function causalChain(start: Cause): CausalLink[] {
  const links: CausalLink[] = [];
  const seen = new Set<Cause>([start]);
  const open: Cause[] = [start];
  for (let from = open.shift(); from; from = open.shift()) {
    for (const link of linksFrom(from)) {
      links.push(link);
      if (seen.has(link.to)) continue;
      seen.add(link.to);
      open.push(link.to);
    }
  }
  return links;
}

function linksFrom(from: Cause): CausalLink[] {
  if (isInitiative(from)) return drivenBy(from).map((to) => ({ from, to, kind: 'drives' }));
  const statements: readonly { $type: string }[] = from.statements;
  const predicted = statements
    .filter(isPredicts)
    .flatMap(({ targets, evidence }) =>
      targets.flatMap(({ ref }): CausalLink[] =>
        ref ? [{ from, to: ref, kind: 'predicts', ...(evidence && { evidence }) }] : [],
      ),
    );
  const metric = isKeyResult(from) ? metricOf(from) : undefined;
  return metric ? [...predicted, { from, to: metric, kind: 'measures' }] : predicted;
}
