import type { URI } from 'langium';
import type { Configuration, GivenConfiguration } from '../project/configuration.js';
import type { Project } from '../project/project.js';
import type { RuleLevel } from '../project/rule-settings.js';
import { type Origin, ruleFor, type Setting } from './settings.js';
import type { RuleMeta } from './types/rule.js';

/** A setting with its name. Parts of a name are separated by dots: `status.onTrack`. */
export type NamedSetting = Setting<unknown> & { name: string };

export interface EffectiveRule {
  rule: string;
  severity: Setting<RuleLevel>;
  options: NamedSetting[];
}

/** The settings and rules of a file, with their origin. */
export interface EffectiveConfiguration {
  settings: NamedSetting[];
  rules: EffectiveRule[];
}

/**
 * Returns the configuration of a file: each setting of its project, and each rule as it runs on the file.
 *
 * *Today* is left out, because it may come from outside of all configurations.
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

/** Lists each value below an object with its path. The origin is the file if the file sets the value. */
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
