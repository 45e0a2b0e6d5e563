import type { Declaration } from '../grammar/declarations.js';
import type { CheckedFinding } from './types/finding.js';
import type { Rule } from './types/rule.js';

/** Maps each rule to the rules whose findings on the same element are hidden until its own finding is fixed. */
export type Subsumption = ReadonlyMap<string, ReadonlySet<string>>;

export function subsumptionOf(rules: readonly Rule[]): Subsumption {
  return new Map(rules.map(({ meta }) => [meta.id, new Set(meta.subsumes ?? [])]));
}

/** Leaves out findings that another finding on the same element subsumes: one cause, one finding. */
export function withoutSubsumed(all: readonly CheckedFinding[], subsumption: Subsumption): CheckedFinding[] {
  const rulesByElement = new Map<Declaration, Set<string>>();
  for (const { element, finding, standsAlone } of all) {
    if (!element || standsAlone) continue;
    const present = rulesByElement.get(element) ?? new Set();
    rulesByElement.set(element, present.add(finding.rule));
  }
  return all.filter(({ element, finding, waitsFor }) => {
    const present = element ? [...(rulesByElement.get(element) ?? [])] : [];
    return !present.some((rule) => rule === waitsFor || subsumption.get(rule)?.has(finding.rule));
  });
}
