import type { RuleLevel } from '../../language/project/rule-settings.js';
import type { Severity } from '../../language/values/severity.js';
import { visibleJson } from '../../language/values/visible-characters.js';
import type { Terminal } from '../host/terminal.js';
import type { ConfigurationReport, ReportedSetting } from '../report/configuration-report.js';
import { severityColor } from '../text/severity-color.js';
import type { ConfigurationFormat } from './formats.js';

/** The reporters of `okr config`. Pure: the same report gives the same text. */
export const configurationReporters: Readonly<
  Record<ConfigurationFormat, (report: ConfigurationReport, terminal: Terminal) => string>
> = {
  json: (report) => `${visibleJson(report, 2)}\n`,
  pretty: prettyConfiguration,
};

interface Row {
  name: string;
  setting: ReportedSetting;
  /** Paints the value. */
  color?: (text: string) => string;
}

function prettyConfiguration(
  { path, project, included, settings, rules }: ConfigurationReport,
  terminal: Terminal,
): string {
  const settingRows = Object.entries(settings).map(([name, setting]): Row => ({ name, setting }));
  const ruleRows = Object.entries(rules).flatMap(([rule, { severity, options }]): Row[] => [
    { name: rule, setting: severity, color: levelColor(severity.value as RuleLevel, terminal) },
    ...Object.entries(options).map(([name, setting]) => ({ name: `  ${name}`, setting })),
  ]);
  const { bold } = terminal.colors;
  const leftOut = included ? '' : ', left out by `include` or `exclude`';
  const head = `${bold(path)} in the project ${bold(project)}${leftOut}`;
  return [head, table('Settings', settingRows, terminal), table('Rules', ruleRows, terminal)]
    .join('\n\n')
    .concat('\n');
}

/** Columns of names, values and origins. Default values are dimmed. */
function table(heading: string, rows: readonly Row[], { colors }: Terminal): string {
  const nameWidth = Math.max(...rows.map(({ name }) => name.length));
  const valueWidth = Math.max(...rows.map(({ setting }) => valueText(setting).length));
  const lines = rows.map(({ name, setting, color = (text) => text }) => {
    const value = color(valueText(setting)) + ' '.repeat(valueWidth - valueText(setting).length);
    const origin = setting.origin === 'default' ? colors.dim(setting.origin) : colors.cyan(setting.origin);
    return `  ${name.padEnd(nameWidth)}  ${value}  ${origin}`;
  });
  return [colors.bold(heading), ...lines].join('\n');
}

function valueText({ value }: ReportedSetting): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function levelColor(level: RuleLevel, terminal: Terminal): (text: string) => string {
  return level === 'off' ? terminal.colors.dim : severityColor(level satisfies Severity, terminal);
}
