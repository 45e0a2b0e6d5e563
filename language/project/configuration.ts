import type { Interval } from '../grammar/generated/ast.js';
import type { OwnWords } from '../phrasing/reading.js';
import type { FiscalYear } from '../values/cycles.js';
import type { ProfileName, RuleSettings } from './rule-settings.js';

export const configurationFileName = 'okr.config.json';

/** The configuration of a project; every part has a default. */
export interface Configuration extends FiscalYear {
  root: boolean;
  /** The set of severities. */
  profile: ProfileName;
  /** The settings of single rules, which have precedence over the profile. */
  rules: RuleSettings;
  today?: string;
  /** The address of the site that shows the plans of the project. */
  site?: string;
  include: string[];
  exclude: string[];
  /** Whether files that git ignores are skipped. */
  gitignore: boolean;
  /** The project's own vocabulary for the phrase reader. */
  words?: OwnWords;
  /** The language (BCP 47) that the plans are written in; without it, the language of each statement is recognised. */
  language?: string;
  /** How often a check-in is due if no key result, metric, objective, team or cycle sets it. */
  cadence: Interval;
  status: StatusThresholds;
}

/** The thresholds of each status; every number is from 0 to 1. */
export interface StatusThresholds {
  /** Progress, as a share of the progress that is expected by today. */
  onTrack: number;
  atRisk: number;
  confidence: { onTrack: number; atRisk: number };
  /** The share of a cycle, from its start, in which a goal without a check-in has not started yet. */
  notStarted: number;
}

export const defaultConfiguration: Configuration = {
  root: false,
  profile: 'balanced',
  rules: {},
  include: ['**/*.okr'],
  exclude: [],
  gitignore: true,
  cycleStart: 1,
  cycleYear: 'end',
  cadence: 'quarterly',
  status: { onTrack: 0.9, atRisk: 0.6, confidence: { onTrack: 0.7, atRisk: 0.4 }, notStarted: 0.1 },
};

/** The settings that are allowed in a configuration inside a project. */
export const refinableSettings: readonly string[] = ['$schema', 'root', 'rules', 'language'];

/** Adds the defaults to the settings of a configuration. */
export function withDefaults({ status, ...given }: GivenConfiguration): Configuration {
  const { status: usual } = defaultConfiguration;
  const confidence = { ...usual.confidence, ...status?.confidence };
  return { ...defaultConfiguration, ...given, status: { ...usual, ...status, confidence } };
}

/** The settings of a configuration file that could be understood. */
export type GivenConfiguration = Partial<Omit<Configuration, 'status'>> & {
  status?: Partial<Omit<StatusThresholds, 'confidence'>> & {
    confidence?: Partial<StatusThresholds['confidence']>;
  };
};
