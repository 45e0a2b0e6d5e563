import type { URI } from 'langium';
import type { Configuration, GivenConfiguration } from '../project/configuration.js';
import type { Project } from '../project/project.js';
import type { RuleLevel } from '../project/rule-settings.js';
import { type Origin, ruleFor, type Setting } from './settings.js';
import type { RuleMeta } from './types/rule.js';

/** A setting by its name; a dot stands between the parts of one: `status.onTrack`. */
export type NamedSetting = Setting<unknown> & { name: string };

export interface EffectiveRule {
  rule: string;
  severity: Setting<RuleLevel>;
  options: NamedSetting[];
}

/** What applies to a file, and why. */
export interface EffectiveConfiguration {
  settings: NamedSetting[];
  rules: EffectiveRule[];
}

/**
 * What applies to a file: each setting of its project, and each rule as it is run on the file.
 *
 * *Today* is left out: it may come from outside of all configurations.
 */
export function effectiveConfiguration(
  project: Project,
  file: URI,
  rules: readonly RuleMeta[],
): EffectiveConfiguration {
  return {
    settings: [...projectSettings(project)],
    rules: rules.map((meta) => {
      const { level, options } = ruleFor(meta, project, file);
      return {
        rule: meta.id,
        severity: level ?? { value: meta.severity, origin: { kind: 'default' } },
        options: Object.entries(options).map(([name, setting]) => ({ name, ...setting })),
      };
    }),
  };
}

function projectSettings({ configuration, rootConfiguration }: Project): Generator<NamedSetting> {
  const { rules: _rules, today: _today, root: _root, ...settings } = configuration satisfies Configuration;
  const given: GivenConfiguration = rootConfiguration?.given ?? {};
  return leaves(settings, given, { kind: 'configuration', uri: rootConfiguration?.uri ?? '' });
}

/** Each value below an object by its path; from the file where the file has it. */
function* leaves(values: object, given: object, file: Origin, path: string[] = []): Generator<NamedSetting> {
  for (const [key, value] of Object.entries(values)) {
    const name = [...path, key];
    const inFile = (given as Record<string, unknown>)[key];
    if (typeof value === 'object' && !Array.isArray(value)) {
      yield* leaves(value, (inFile as object | undefined) ?? {}, file, name);
      continue;
    }
    const origin: Origin = inFile === undefined ? { kind: 'default' } : file;
    yield { name: name.join('.'), value, origin };
  }
}
