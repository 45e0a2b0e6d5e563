import { rules } from '../../language/index.js';
import { homepage } from '../../language/lint/rule-page.js';
import { pageOf } from '../../language/lint/rule-pages.js';
import type { Rule, RuleCategory } from '../../language/lint/types/rule.js';
import { nearestNames } from '../../language/values/nearest-names.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { type ColorChoice, describeTerminal, type Terminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import { renderMarkdown } from '../text/rendered-markdown.js';
import { severityColor } from '../text/severity-color.js';

/** Runs `okr explain`: the page of a rule, or the table of all rules. */
export function explain(id: string | undefined, options: { color: ColorChoice }, host: Host): ExitCode {
  const terminal = describeTerminal(host, options.color);
  host.write(id === undefined ? ruleTable(terminal) : renderMarkdown(textOf(id), terminal));
  return exitCodes.success;
}

function textOf(id: string): string {
  const rule = rules.find(({ meta }) => meta.id === id.toLowerCase());
  if (rule) return pageOf(rule.meta.id).readable;
  const nearest = nearestNames(
    id,
    rules.map(({ meta }) => meta.id),
  );
  const advice =
    nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}?` : 'List all rules with: okr explain';
  throw new UsageError(`There is no rule ${id}. ${advice}`);
}

/** The categories in the order in which a newcomer wants them. */
const headings: Readonly<Record<RuleCategory, string>> = {
  phrasing: 'Phrasing: outcomes, not work',
  measurement: 'Measurement',
  chain: 'The chain from work to strategy',
  progress: 'Progress',
  form: 'Form',
};

function ruleTable(terminal: Terminal): string {
  const idWidth = Math.max(...rules.map(({ meta }) => meta.id.length));
  const severityWidth = Math.max(...rules.map(({ meta }) => meta.severity.length));
  const row = ({ meta }: Rule) => {
    const id = terminal.colors.cyan(meta.id.padEnd(idWidth));
    const severity = severityColor(meta.severity, terminal)(meta.severity.padEnd(severityWidth));
    return `  ${id}  ${severity}  ${meta.summary}\n`;
  };
  const sections = Object.entries(headings).flatMap(([category, heading]) => {
    const members = rules.filter(({ meta }) => meta.category === category);
    return members.length > 0 ? [`${terminal.colors.bold(heading)}\n${members.map(row).join('')}`] : [];
  });
  const more = `Why, with examples: okr explain RULE\nOnline: ${homepage}/tree/main/language/lint/rules\n`;
  return [...sections, more].join('\n');
}
