import { severities } from '../values/severity.js';

/** The levels of a rule: `off`, or the severity of its findings. */
export const ruleLevels = ['off', ...severities] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** The sets of severities that a configuration can choose by name. */
export const profileNames = ['balanced', 'strict', 'lenient'] as const;
export type ProfileName = (typeof profileNames)[number];

/** The settings of one rule in a configuration: its level, its options, or both. */
export type RuleSetting = RuleLevel | { severity?: RuleLevel; [option: string]: unknown };
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The settings for rules in one configuration file. */
export interface GivenRuleSettings {
  /** The configuration file. */
  uri: string;
  rules: RuleSettings;
}
