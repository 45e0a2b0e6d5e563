import type { ConfigurationSchema, SchemaFragment } from '../project/configuration-schema.js';
import { ruleLevels } from '../project/rule-settings.js';
import base from './configuration.schema.json';
import { rules } from './rules/index.js';
import { isEssential } from './settings.js';
import type { Rule } from './types/rule.js';

/**
 * Returns the JSON schema of `okr.config.json`. The JSON file next to this one is for editors: it is written by hand except for the
 * entries of the rules, which are generated from the rules.
 */
export function configurationSchema(): ConfigurationSchema {
  const { rules: ofRules, ...others } = base.properties;
  const properties = Object.fromEntries(configurableRules().map((rule) => [rule.meta.id, ruleSchema(rule)]));
  return {
    schema: { ...base, properties: { ...others, rules: { ...ofRules, properties } } },
    fixedRules: idsOf(rules.filter(({ meta }) => isEssential(meta))),
    projectRules: idsOf(rules.filter(({ meta }) => meta.planWide)),
  };
}

/** Returns the rules that a configuration may set. */
export function configurableRules(): Rule[] {
  return rules.filter(({ meta }) => !isEssential(meta));
}

function idsOf(some: readonly Rule[]): ReadonlySet<string> {
  return new Set(some.map(({ meta }) => meta.id));
}

function ruleSchema({ meta }: Rule): SchemaFragment {
  const level = { enum: ruleLevels };
  const properties = { severity: level, ...meta.options };
  return {
    description: `${meta.summary} Default: ${meta.severity}.`,
    anyOf: [level, { type: 'object', additionalProperties: false, properties }],
  };
}
