import type { Declaration } from '../references/declarations.js';
import type { Finding } from './finding.js';
import { rules } from './rules/index.js';

/** A finding with the element it is about, if any. */
export interface ElementFinding {
  finding: Finding;
  element?: Declaration;
}

const subsumedBy = new Map(rules.map(({ meta }) => [meta.id, new Set(meta.subsumes ?? [])]));

/** One cause, one finding: what another finding on the same element says better is left out until that is mended. */
export function withoutSubsumed(all: readonly ElementFinding[]): ElementFinding[] {
  const rulesByElement = new Map<Declaration, Set<string>>();
  for (const { element, finding } of all) {
    if (!element) continue;
    const present = rulesByElement.get(element) ?? new Set();
    rulesByElement.set(element, present.add(finding.rule));
  }
  return all.filter(({ element, finding }) => {
    const present = element ? [...(rulesByElement.get(element) ?? [])] : [];
    return !present.some((rule) => subsumedBy.get(rule)?.has(finding.rule));
  });
}
