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

/** Why a setting is as it is. */
export type Origin =
  | { kind: 'default' }
  | { kind: 'profile'; profile: ProfileName }
  | { kind: 'configuration'; uri: string };

export interface Setting<Value> {
  value: Value;
  origin: Origin;
}

/** One place that speaks of rules: a profile, or a configuration. */
export interface SettingsLayer {
  origin: Origin;
  rules: RuleSettings;
}

/** How a rule is to be run on a file. */
export interface ResolvedRule {
  /** As configured or by the profile; absent where the rule itself decides, for each finding. */
  level?: Setting<RuleLevel>;
  options: Record<string, Setting<unknown>>;
}

/**
 * How a rule runs on a file: the profile, then the configuration of the project's root, then those of the folders on the
 * way to the file. A rule that looks at a whole project ignores the folders.
 */
export function ruleFor(meta: RuleMeta, project: Project, file: URI): ResolvedRule {
  const given = meta.planWide ? project.rootRuleSettings : project.ruleSettingsFor(file);
  return resolveRule(meta, [profileLayer(project.configuration.profile), ...layersOf(given)]);
}

/** What a profile says about rules. */
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
 * What holds for a rule. A later layer wins over an earlier one, separately for the severity and for each option.
 *
 * @param layers from the most general to the most particular: the profile, the root's configuration, then those of
 *   the folders on the way to the file
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
 * The severity of a finding: as configured, else by the profile, else as the rule says of this very finding, else the
 * rule's own.
 *
 * @returns `off` where there must be no finding
 */
export function severityOf(meta: RuleMeta, resolved: ResolvedRule, ofFinding?: Severity): RuleLevel {
  return resolved.level?.value ?? ofFinding ?? meta.severity;
}

/** The values of a rule's options, without where they come from. */
export function optionValues({ options }: ResolvedRule): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]));
}

/**
 * Whether a file means nothing definite as long as the rule finds something: names that lead nowhere, circles, errors
 * of form. Such a rule can be neither configured nor waived.
 */
export function isEssential({ category, severity }: RuleMeta): boolean {
  return severity === 'error' && (category === 'form' || category === 'chain');
}

/** Whether a comment in the file may answer for the rule's findings. Waivers do not answer for waivers. */
export function isWaivable(meta: RuleMeta): boolean {
  return meta.category !== 'form' && !isEssential(meta);
}

/** The values of a rule's options where nothing is configured. */
function defaultOptions({ options = {} }: RuleMeta): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

function fieldsOf(setting: RuleSetting | undefined): { severity?: RuleLevel; [option: string]: unknown } {
  return typeof setting === 'string' ? { severity: setting } : (setting ?? {});
}
