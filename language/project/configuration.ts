import type { Interval } from '../grammar/generated/ast.js';
import type { OwnWords } from '../phrasing/reading.js';
import type { ProfileName, RuleSettings } from './rule-settings.js';

export const configurationFileName = 'okr.config.json';

/** What a project's configuration says; every part has a default. */
export interface Configuration {
  root: boolean;
  /** How severe the rules are together. */
  profile: ProfileName;
  /** What is said of single rules; wins over the profile. */
  rules: RuleSettings;
  today?: string;
  include: string[];
  exclude: string[];
  /** Whether files that git ignores are passed over. */
  gitignore: boolean;
  /** The project's own vocabulary for the phrase reader. */
  words?: OwnWords;
  /** The month in which the fiscal year begins, 1 to 12. */
  cycleStart: number;
  /** How often a check-in is due where no key result, metric, objective, team or cycle says otherwise. */
  cadence: Interval;
  status: StatusThresholds;
}

/** From where on a goal counts as what; every number from 0 to 1. */
export interface StatusThresholds {
  /** Progress, as a share of what is expected by today. */
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
  cadence: 'quarterly',
  status: { onTrack: 0.9, atRisk: 0.6, confidence: { onTrack: 0.7, atRisk: 0.4 }, notStarted: 0.1 },
};

/** What a configuration may say within a project of which it is not the root. */
export const refinableSettings: readonly string[] = ['$schema', 'root', 'rules'];

/** What a configuration gives, on top of the defaults. */
export function withDefaults({ status, ...given }: GivenConfiguration): Configuration {
  const { status: usual } = defaultConfiguration;
  const confidence = { ...usual.confidence, ...status?.confidence };
  return { ...defaultConfiguration, ...given, status: { ...usual, ...status, confidence } };
}

/** What a configuration itself says, as far as it can be understood. */
export type GivenConfiguration = Partial<Omit<Configuration, 'status'>> & {
  status?: Partial<Omit<StatusThresholds, 'confidence'>> & {
    confidence?: Partial<StatusThresholds['confidence']>;
  };
};
