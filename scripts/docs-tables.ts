import { fieldRoles, statementRoles } from '../exchange/vocabulary/fields.js';
import { changeKinds } from '../language/compare/change.js';
import { elementKeywords, propertyDefinitions } from '../language/grammar/properties.js';
import { configurationSchema } from '../language/lint/configuration-schema.js';
import { pageOf } from '../language/lint/rule-pages.js';
import { rules } from '../language/lint/rules/index.js';
import { isWaivable, profileLayer, resolveRule } from '../language/lint/settings.js';
import type { RuleMeta } from '../language/lint/types/rule.js';
import { type ProfileName, profileNames } from '../language/project/rule-settings.js';
import { nodeProperties } from '../picture/export/json.js';

/** Writes all properties of the language as a Markdown table. */
export function propertyTable(): string {
  const rows = propertyDefinitions.map(({ keywords, in: homes, repeatable, summary, example }) => {
    const places = homes.map((type) => elementKeywords[type]).join(', ');
    const where = homes.length === Object.keys(elementKeywords).length ? 'every element' : places;
    return [keywords.map(code).join(', '), where + (repeatable ? '; *often*' : ''), summary, code(example)];
  });
  return table(['property', 'in', 'says', 'example'], rows);
}

/** Writes all rules as a Markdown table with links to their pages: the severity in each profile, fixes, source. */
export function ruleTable(): string {
  const rows = rules.map(({ meta }) => [
    `[${meta.id}](rules/${meta.id}.md)`,
    meta.category,
    ...profileNames.map((profile) => severityIn(meta, profile)),
    meta.fixable ? 'yes' : '',
    isWaivable(meta) ? 'yes' : '',
    meta.summary,
    sourceOf(pageOf(meta.id).markdown),
  ]);
  return table(['rule', 'about', ...profileNames, 'quick fix', 'waivable', 'asks for', 'source'], rows);
}

/** Writes the options of rules as a Markdown table. */
export function optionTable(): string {
  const rows = rules.flatMap(({ meta }) =>
    Object.entries(meta.options ?? {}).map(([name, option]) => [
      `[${meta.id}](rules/${meta.id}.md)`,
      code(name),
      option.description,
      code(JSON.stringify(option.default)),
    ]),
  );
  return table(['rule', 'option', 'says', 'default'], rows);
}

/** A schema as it is checked in; only the parts that are generated are named. */
interface DefinitionsSchema {
  definitions: { node?: object; change: { properties: { kind: object } } };
}

interface MappingSchema {
  properties: Record<'columns' | 'types', { additionalProperties: object }>;
}

/** Functions that update each generated schema, by its file, from the text that is checked in. */
export const schemas: Readonly<Record<string, (checkedIn: string) => unknown>> = {
  'language/lint/configuration.schema.json': () => configurationSchema().schema,
  'docs/tree.schema.json': (checkedIn) => {
    const schema = JSON.parse(checkedIn) as DefinitionsSchema;
    const properties = Object.entries(nodeProperties).map(([name, { schema }]) => [name, schema]);
    const node = {
      type: 'object',
      required: Object.keys(nodeProperties),
      additionalProperties: false,
      properties: Object.fromEntries(properties),
    };
    return { ...schema, definitions: { ...schema.definitions, node } };
  },
  'docs/import-map.schema.json': (checkedIn) => {
    const schema = JSON.parse(checkedIn) as MappingSchema;
    schema.properties.columns.additionalProperties = { enum: [...fieldRoles, 'comment', 'ignore'] };
    schema.properties.types.additionalProperties = { enum: [...statementRoles] };
    return schema;
  },
  'docs/diff.schema.json': withChangeKinds,
  'docs/history.schema.json': withChangeKinds,
};

function withChangeKinds(checkedIn: string): unknown {
  const schema = JSON.parse(checkedIn) as DefinitionsSchema;
  schema.definitions.change.properties.kind = { enum: changeKinds };
  return schema;
}

function severityIn(meta: RuleMeta, profile: ProfileName): string {
  const { level, options } = resolveRule(meta, [profileLayer(profile)]);
  const changed = Object.entries(options).filter(([, { origin }]) => origin.kind === 'profile');
  const notes = changed.map(([name, { value }]) => `${code(name)}: ${value}`);
  return [level?.value ?? meta.severity, ...notes].join('; ');
}

/** Whom a page cites, in short. */
function sourceOf(markdown: string): string {
  const section = /\n## Source\n([\s\S]*?)(?:\n## |$)/.exec(markdown)?.[1] ?? '';
  // The publisher is last: (Henrik-Jan van der Pol, Perdoo).
  const cited = [...section.matchAll(/”\s\(([^)]+)\)/g)].map(([, names]) => names?.split(', ').at(-1));
  if (cited.length > 0) return [...new Set(cited)].join(', ');
  return /\bThe (language|tool) itself/.exec(section)?.[1]?.replace(/^/, 'the ') ?? 'practice';
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  const mark = text.includes('`') ? '``' : '`';
  return `${mark}${text}${mark}`;
}

/**
 * Returns the page of each rule for readers, by file. These pages are checked in although they are generated from the
 * pages next to the rules, because readers follow links to them on the web. There each example describes in words what
 * its fence expects.
 */
export function rulePages(): [path: string, text: string][] {
  return rules.map(({ meta }) => [
    `docs/rules/${meta.id}.md`,
    `<!-- generated from language/lint/rules/${meta.id}.md by \`npm run docs\` -->\n\n${pageOf(meta.id).readable}`,
  ]);
}
