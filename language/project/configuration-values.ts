import { type Schema, Validator } from '@cfworker/json-schema';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import { nearestNames } from '../values/nearest-names.js';
import { say } from '../values/say.js';
import type { GivenConfiguration } from './configuration.js';
import type { ConfigurationSchema, SchemaFragment } from './configuration-schema.js';

export type ReportAt = (node: Node, message: string) => void;

interface Context {
  report: ReportAt;
  fixedRules: ReadonlySet<string>;
}

/**
 * Reads the parts of a configuration that its schema accepts. A wrong value affects only itself: a misspelled setting
 * does not affect the others.
 *
 * @param tree the whole configuration, an object
 * @param report is called for each wrong value
 */
export function acceptedConfiguration(
  tree: Node,
  { schema, fixedRules }: ConfigurationSchema,
  report: ReportAt,
): GivenConfiguration {
  return acceptedValue(tree, schema, '', { report, fixedRules }) as GivenConfiguration;
}

/**
 * @param name the setting that has this value; empty for the whole configuration
 * @returns undefined if no part of the value can be used
 */
function acceptedValue(node: Node, schema: SchemaFragment, name: string, context: Context): unknown {
  const fragment = alternativeFor(node, schema);
  if (node.type !== 'object' || !fragment.properties)
    return acceptedLeaf(node, fragment, name, context.report);
  const accepted: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    // The JSON parser already reports a missing value.
    if (!key || !value) continue;
    const known = Object.hasOwn(fragment.properties, key.value) && fragment.properties[key.value];
    if (!known) {
      context.report(property, whyUnknown(key.value, name, fragment.properties, context.fixedRules));
      continue;
    }
    const inner = acceptedValue(value, known, key.value, context);
    if (inner !== undefined) accepted[key.value] = inner;
  }
  return accepted;
}

function acceptedLeaf(node: Node, fragment: SchemaFragment, name: string, report: ReportAt): unknown {
  const value: unknown = getNodeValue(node);
  const choices = fragment.enum;
  if (choices) {
    if (choices.includes(value as string)) return value;
    const [nearest] = typeof value === 'string' ? nearestNames(value, choices, 1) : [];
    const advice = nearest ? say` Did you mean \`${nearest}\`?` : '';
    report(node, say`\`${name}\` is one of ${choices.join(', ')}, not ${JSON.stringify(value)}.${advice}`);
    return undefined;
  }
  // The last error is the innermost. The errors before it only say that a part is wrong.
  const error = new Validator(fragment as Schema, '7', false).validate(value).errors.at(-1);
  // The reading of the configuration explains what is wrong with a date or an address.
  if (!error || error.keyword === 'pattern') return value;
  const path = error.instanceLocation.split('/').slice(1).map(Number);
  const place = findNodeAtLocation(node, path) ?? node;
  report(place, `\`${name}\`: ${error.error.replace(/^Instance /, 'this ')}`);
  return undefined;
}

/** Selects the most likely form of a value that may have several forms. */
function alternativeFor(node: Node, fragment: SchemaFragment): SchemaFragment {
  const isMeant = (one: SchemaFragment) => (one.type === 'object') === (node.type === 'object');
  return fragment.anyOf?.find(isMeant) ?? fragment;
}

function whyUnknown(
  key: string,
  parent: string,
  properties: Readonly<Record<string, unknown>>,
  fixedRules: ReadonlySet<string>,
): string {
  const isRule = parent === 'rules';
  if (isRule && fixedRules.has(key))
    return say`\`${key}\` cannot be configured: the file has no clear meaning while this rule finds something. Remove the setting.`;
  const [nearest] = nearestNames(key, Object.keys(properties), 1);
  const advice = nearest ? say` Did you mean \`${nearest}\`?` : '';
  return isRule ? say`There is no rule \`${key}\`.${advice}` : say`There is no option \`${key}\`.${advice}`;
}
