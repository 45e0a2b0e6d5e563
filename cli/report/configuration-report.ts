import { URI } from 'langium';
import type { EffectiveConfiguration } from '../../language/lint/effective-configuration.js';
import type { Origin, Setting } from '../../language/lint/settings.js';

/** The sources of *today* other than a configuration. */
export type TodayOrigin =
  | Extract<Origin, { kind: 'configuration' }>
  | { kind: 'environment'; variable: string }
  | { kind: 'machine' };

export interface TodaySetting {
  value: string;
  origin: TodayOrigin;
}

/** The origin of a setting, in words; a configuration by its path. */
export interface ReportedSetting {
  value: unknown;
  origin: string;
}

/** The configuration of a file, as plain data for reporters. Paths are relative to the reader's folder. */
export interface ConfigurationReport {
  path: string;
  /** The root of its project. */
  project: string;
  /** Whether the file belongs to the project; folders are not asked. */
  included: boolean;
  settings: Record<string, ReportedSetting>;
  rules: Record<string, { severity: ReportedSetting; options: Record<string, ReportedSetting> }>;
}

/**
 * Turns the configuration of a file into a report.
 *
 * @param shownPath writes a path on the disk relative to the reader's folder
 */
export function describeConfiguration(
  found: {
    path: string;
    root: string;
    isIncluded: boolean;
    today: TodaySetting;
    effective: EffectiveConfiguration;
  },
  shownPath: (path: string) => string,
): ConfigurationReport {
  const reported = ({ value, origin }: Setting<unknown> | TodaySetting): ReportedSetting => ({
    value,
    origin: originText(origin, shownPath),
  });
  const { settings, rules } = found.effective;
  return {
    path: shownPath(found.path),
    project: shownPath(found.root),
    included: found.isIncluded,
    settings: {
      today: reported(found.today),
      ...Object.fromEntries(settings.map((setting) => [setting.name, reported(setting)])),
    },
    rules: Object.fromEntries(
      rules.map(({ rule, severity, options }) => [
        rule,
        {
          severity: reported(severity),
          options: Object.fromEntries(options.map((option) => [option.name, reported(option)])),
        },
      ]),
    ),
  };
}

function originText(origin: Origin | TodayOrigin, shownPath: (path: string) => string): string {
  switch (origin.kind) {
    case 'default':
      return 'default';
    case 'profile':
      return `profile ${origin.profile}`;
    case 'configuration':
      return shownPath(URI.parse(origin.uri).fsPath);
    case 'environment':
      return origin.variable;
    case 'machine':
      return 'the date of this machine';
  }
}
