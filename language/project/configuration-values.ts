import { type Schema, Validator } from '@cfworker/json-schema';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { SchemaFragment } from '../lint/configuration-schema.js';
import { rules } from '../lint/rules/index.js';
import { isEssential } from '../lint/settings.js';
import { nearestNames } from '../references/nearest-names.js';

export type ReportAt = (node: Node, message: string) => void;

/**
 * The value of a piece of JSON, as far as its schema accepts it. What is wrong costs itself only: a misspelt setting
 * leaves its neighbours as they are.
 *
 * @param name the setting that it is the value of; empty for the whole
 * @returns undefined where nothing of it can be used
 */
export function acceptedValue(node: Node, schema: SchemaFragment, report: ReportAt, name = ''): unknown {
  const fragment = alternativeFor(node, schema);
  if (node.type !== 'object' || !fragment.properties) return acceptedLeaf(node, fragment, report, name);
  const accepted: Record<string, unknown> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    // A value that is missing is reported as an error of JSON.
    if (!key || !value) continue;
    const known = Object.hasOwn(fragment.properties, key.value) && fragment.properties[key.value];
    if (!known) {
      report(property, whyUnknown(key.value, name, fragment.properties));
      continue;
    }
    const inner = acceptedValue(value, known, report, key.value);
    if (inner !== undefined) accepted[key.value] = inner;
  }
  return accepted;
}

function acceptedLeaf(node: Node, fragment: SchemaFragment, report: ReportAt, name: string): unknown {
  const value: unknown = getNodeValue(node);
  const choices = fragment.enum;
  if (choices) {
    if (choices.includes(value as string)) return value;
    const [nearest] = typeof value === 'string' ? nearestNames(value, choices, 1) : [];
    const advice = nearest ? ` Did you mean \`${nearest}\`?` : '';
    report(node, `\`${name}\` is one of ${choices.join(', ')}, not ${JSON.stringify(value)}.${advice}`);
    return undefined;
  }
  // The last error is the innermost: those before it only say that a part is wrong.
  const error = new Validator(fragment as Schema, '7', false).validate(value).errors.at(-1);
  if (!error) return value;
  const path = error.instanceLocation.split('/').slice(1).map(Number);
  const place = findNodeAtLocation(node, path) ?? node;
  report(place, `\`${name}\`: ${error.error.replace(/^Instance /, 'this ')}`);
  return undefined;
}

/** Of several forms that a value may have, the one that this is meant to be. */
function alternativeFor(node: Node, fragment: SchemaFragment): SchemaFragment {
  const isMeant = (one: SchemaFragment) => (one.type === 'object') === (node.type === 'object');
  return fragment.anyOf?.find(isMeant) ?? fragment;
}

function whyUnknown(key: string, parent: string, properties: Readonly<Record<string, unknown>>): string {
  const isRule = parent === 'rules';
  const rule = isRule && rules.find(({ meta }) => meta.id === key);
  if (rule && isEssential(rule.meta))
    return `\`${key}\` cannot be configured: where it finds something, the file means nothing definite.`;
  const [nearest] = nearestNames(key, Object.keys(properties), 1);
  const advice = nearest ? ` Did you mean \`${nearest}\`?` : '';
  return `There is no ${isRule ? 'rule' : 'option'} \`${key}\`.${advice}`;
}
