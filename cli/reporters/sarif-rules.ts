import type { ReportingDescriptor } from 'sarif';
import { rules } from '../../language/index.js';
import { ruleUrl } from '../../language/lint/rule-page.js';
import { pageOf } from '../../language/lint/rule-pages.js';
import type { Rule, RuleCategory } from '../../language/lint/types/rule.js';
import type { Severity } from '../../language/values/severity.js';

/** Levels of SARIF by severity. */
export const sarifLevels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Readonly<Record<Severity, string>>;

/** How GitHub names severities of rules that are not about security. */
const problemSeverities = {
  error: 'error',
  warning: 'warning',
  information: 'recommendation',
  hint: 'recommendation',
} as const satisfies Readonly<Record<Severity, string>>;

/** How often a finding is right: what is computed is, what reads a sentence errs now and then. */
const precisions: Readonly<Record<RuleCategory, string>> = {
  form: 'very-high',
  measurement: 'very-high',
  chain: 'very-high',
  progress: 'very-high',
  phrasing: 'high',
};

/** Returns the descriptions of the rules in a report, by id. */
export function sarifRules(ids: ReadonlySet<string>): ReportingDescriptor[] {
  return rules
    .filter(({ meta }) => ids.has(meta.id))
    .map(descriptor)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

function descriptor({ meta }: Rule): ReportingDescriptor {
  const { id, category, severity, summary } = meta;
  const page = pageOf(id);
  return {
    id,
    name: `Okr${id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
    shortDescription: { text: `${page.title}.` },
    fullDescription: { text: summary },
    help: { text: page.readable, markdown: page.readable },
    helpUri: ruleUrl(id),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: {
      tags: ['okr', category],
      precision: precisions[category],
      'problem.severity': problemSeverities[severity],
    },
  };
}
