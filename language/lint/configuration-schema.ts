import base from './configuration.schema.json';
import type { Rule } from './rule.js';
import { rules } from './rules/index.js';
import { isEssential, ruleLevels } from './settings.js';

/** The part of JSON schema that configurations need. */
export interface SchemaFragment {
  type?: string;
  description?: string;
  enum?: readonly string[];
  anyOf?: readonly SchemaFragment[];
  properties?: Readonly<Record<string, SchemaFragment>>;
  additionalProperties?: boolean;
  [keyword: string]: unknown;
}

/**
 * The schema of `okr.config.json`. The file beside this one is for editors: all of it is written by hand, but what
 * may be said of each rule, which comes from the rules.
 */
export function configurationSchema(): SchemaFragment & Required<Pick<SchemaFragment, 'properties'>> {
  const { rules: ofRules, ...others } = base.properties;
  const properties = Object.fromEntries(configurableRules().map((rule) => [rule.meta.id, ruleSchema(rule)]));
  return { ...base, properties: { ...others, rules: { ...ofRules, properties } } };
}

/** The rules of which a configuration may say something. */
export function configurableRules(): Rule[] {
  return rules.filter(({ meta }) => !isEssential(meta));
}

function ruleSchema({ meta }: Rule): SchemaFragment {
  const level = { enum: ruleLevels };
  const properties = { severity: level, ...meta.options };
  return {
    description: `${meta.summary} By itself: ${meta.severity}.`,
    anyOf: [level, { type: 'object', additionalProperties: false, properties }],
  };
}
