import type { AstNode, LangiumDocument } from 'langium';
import { rangeOf } from '../grammar/ranges.js';
import { describeElement, enclosingElement } from '../names/calling.js';
import { say } from '../values/say.js';
import { subjectOf } from './finding-subject.js';
import { type ResolvedRule, severityOf } from './settings.js';
import type { CheckedFinding, Finding } from './types/finding.js';
import type { Report, Rule } from './types/rule.js';

/** Makes the `report` function of a rule for a file. It turns each report into a finding with the severity for this file. */
export function reporter(
  { meta }: Rule,
  resolved: ResolvedRule,
  document: LangiumDocument,
  findings: CheckedFinding[],
): Report {
  return (place, message, { related, severity: ofFinding, standsAlone, waitsFor, fix, aspect } = {}) => {
    const severity = severityOf(meta, resolved, ofFinding);
    if (severity === 'off') return;
    const element = place.node && enclosingElement(place.node);
    const subject = subjectOf(element, document.parseResult.value);
    const finding: Finding = {
      rule: meta.id,
      severity,
      message,
      uri: document.uri.toString(),
      range: rangeOf(place),
      ...(element && { element: describeElement(element) }),
      ...(subject !== undefined && { subject: aspect === undefined ? subject : `${subject} ${aspect}` }),
      ...(related && { related }),
    };
    findings.push({
      finding,
      element,
      node: place.node,
      fix,
      ...(standsAlone && { standsAlone }),
      ...(waitsFor && { waitsFor }),
    });
  };
}

/** Turns an error of a rule into a finding. */
export function ruleFailure(rule: Rule, error: unknown, document: LangiumDocument, node: AstNode): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'rule-failure',
    severity: 'error',
    message: say`The rule ${rule.meta.id} failed here and was skipped for this file: ${reason}. Please report it.`,
    uri: document.uri.toString(),
    range: rangeOf({ node }),
  };
}
