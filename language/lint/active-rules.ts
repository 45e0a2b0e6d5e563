import type { AstNode, URI } from 'langium';
import type { Project } from '../project/project.js';
import type { GivenRuleSettings, ProfileName } from '../project/rule-settings.js';
import { optionValues, type ResolvedRule, ruleFor } from './settings.js';
import type { Rule, RuleContext } from './types/rule.js';

export type Visitor = (node: AstNode, context: RuleContext) => void;

/** A rule that runs on a file, with its settings there. */
export interface ActiveRule {
  rule: Rule;
  resolved: ResolvedRule;
  options: Record<string, unknown>;
}

/** The rules that run on the files of a folder. */
export interface ActiveRules {
  rules: readonly ActiveRule[];
  /** By the kind of syntax node: each visitor with the position of its rule in `rules`. */
  visitors: ReadonlyMap<string, readonly { at: number; visit: Visitor }[]>;
}

/** What decides which rules run, besides the settings of the folder. */
interface Given {
  ofRoot: readonly GivenRuleSettings[];
  profile: ProfileName;
  hasUnreadPlans: boolean;
}

/** Resolves the settings of all rules once for each folder, and not once for each file. */
export class RuleActivation {
  /** By the settings of a folder, which are made again when a configuration changes. */
  private readonly known = new WeakMap<readonly GivenRuleSettings[], Given & { active: ActiveRules }>();

  constructor(private readonly rules: readonly Rule[]) {}

  /** Returns the rules that are not off for a file. */
  for(project: Project, file: URI): ActiveRules {
    const settings = project.ruleSettingsFor(file);
    const given: Given = {
      ofRoot: project.rootRuleSettings,
      profile: project.configuration.profile,
      hasUnreadPlans: project.hasUnreadPlans,
    };
    const known = this.known.get(settings);
    if (known && isSame(known, given)) return known.active;
    const active = activeRules(this.rules, project, file);
    this.known.set(settings, { ...given, active });
    return active;
  }
}

function isSame(known: Given, given: Given): boolean {
  return (
    known.ofRoot === given.ofRoot &&
    known.profile === given.profile &&
    known.hasUnreadPlans === given.hasUnreadPlans
  );
}

function activeRules(all: readonly Rule[], project: Project, file: URI): ActiveRules {
  const rules: ActiveRule[] = [];
  const visitors = new Map<string, { at: number; visit: Visitor }[]>();
  for (const rule of all) {
    const resolved = ruleFor(rule.meta, project, file);
    const isUnsure = rule.meta.needsAllFiles === true && project.hasUnreadPlans;
    if (isUnsure || resolved.level?.value === 'off') continue;
    const at = rules.push({ rule, resolved, options: optionValues(resolved) }) - 1;
    for (const [type, visit] of Object.entries(rule.check ?? {})) {
      const present = visitors.get(type) ?? [];
      present.push({ at, visit: visit as Visitor });
      visitors.set(type, present);
    }
  }
  return { rules, visitors };
}
