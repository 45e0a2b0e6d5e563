import type { URI } from 'langium';
import type { Project } from '../project/project.js';
import type {
  GivenRuleSettings,
  ProfileName,
  RuleLevel,
  RuleSetting,
  RuleSettings,
} from '../project/rule-settings.js';
import type { Severity } from '../values/severity.js';
import { profiles } from './profiles.js';
import type { RuleMeta } from './types/rule.js';

/** Where the value of a setting comes from. */
export type Origin =
  | { kind: 'default' }
  | { kind: 'profile'; profile: ProfileName }
  | { kind: 'configuration'; uri: string };

export interface Setting<Value> {
  value: Value;
  origin: Origin;
}

/** One source of settings for rules: a profile, or a configuration. */
export interface SettingsLayer {
  origin: Origin;
  rules: RuleSettings;
}

/** The severity and the options with which a rule runs on a file. */
export interface ResolvedRule {
  /** The level from the configuration or the profile; absent if the rule itself decides for each finding. */
  level?: Setting<RuleLevel>;
  options: Record<string, Setting<unknown>>;
}

/**
 * Resolves the settings of a rule for a file: from the profile, then the configuration of the project's root, then those of the folders on the
 * path to the file. A rule that looks at a whole project ignores the folders.
 */
export function ruleFor(meta: RuleMeta, project: Project, file: URI): ResolvedRule {
  const given = meta.planWide ? project.rootRuleSettings : project.ruleSettingsFor(file);
  return resolveRule(meta, [profileLayer(project.configuration.profile), ...layersOf(given)]);
}

/** Returns the settings of a profile. */
export function profileLayer(profile: ProfileName): SettingsLayer {
  return { origin: { kind: 'profile', profile }, rules: profiles[profile] };
}

const layersByGiven = new WeakMap<readonly GivenRuleSettings[], readonly SettingsLayer[]>();

function layersOf(given: readonly GivenRuleSettings[]): readonly SettingsLayer[] {
  const known = layersByGiven.get(given);
  if (known) return known;
  const layers = given.map(({ uri, rules }) => ({ origin: { kind: 'configuration', uri }, rules }) as const);
  layersByGiven.set(given, layers);
  return layers;
}

/**
 * Resolves the settings of a rule. A later layer has precedence, separately for the severity and for each option.
 *
 * @param layers from the most general to the most specific: the profile, the root's configuration, then those of
 *   the folders on the path to the file
 */
export function resolveRule(meta: RuleMeta, layers: readonly SettingsLayer[]): ResolvedRule {
  const options: ResolvedRule['options'] = {};
  for (const [name, value] of Object.entries(defaultOptions(meta))) {
    options[name] = { value, origin: { kind: 'default' } };
  }
  const resolved: ResolvedRule = { options };
  for (const { origin, rules } of layers) {
    const { severity, ...given } = fieldsOf(rules[meta.id]);
    if (severity) resolved.level = { value: severity, origin };
    for (const [name, value] of Object.entries(given)) options[name] = { value, origin };
  }
  return resolved;
}

/**
 * Returns the severity of a finding: from the configuration, else from the profile, else from the report of this finding, else the
 * rule's own.
 *
 * @returns `off` if the finding must not be reported
 */
export function severityOf(meta: RuleMeta, resolved: ResolvedRule, ofFinding?: Severity): RuleLevel {
  return resolved.level?.value ?? ofFinding ?? meta.severity;
}

/** Returns the values of a rule's options, without their origin. */
export function optionValues({ options }: ResolvedRule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]));
}

/**
 * Says whether a file has no clear meaning while the rule finds something: names that do not resolve, circles, errors
 * of form. Such a rule can be neither configured nor waived.
 */
export function isEssential({ category, severity }: RuleMeta): boolean {
  return severity === 'error' && (category === 'form' || category === 'chain');
}

/** Says whether a waiver may accept the findings of a rule. Waivers do not apply to findings about waivers. */
export function isWaivable(meta: RuleMeta): boolean {
  return meta.category !== 'form' && !isEssential(meta);
}

/** Returns the default values of a rule's options. */
function defaultOptions({ options = {} }: RuleMeta): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

function fieldsOf(setting: RuleSetting | undefined): { severity?: RuleLevel; [option: string]: unknown } {
  return typeof setting === 'string' ? { severity: setting } : (setting ?? {});
}
