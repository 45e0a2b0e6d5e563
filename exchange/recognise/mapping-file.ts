import { SourceProblem } from '../sources/source.js';
import { type FieldRole, fieldRoles, type StatementRole, statementRoles } from '../vocabulary/fields.js';
import type { ColumnUse } from './draft.js';
import type { Mapping } from './mapping.js';

/** Raised when a reader of the file has to change; new properties alone do not raise it. */
export const mappingVersion = 1;

const columnMeanings: readonly string[] = [...fieldRoles, 'comment', 'ignore'];

/** What each part of the file maps to; undefined where any text will do. */
const parts: Readonly<Record<keyof Mapping, readonly string[] | undefined>> = {
  columns: columnMeanings,
  types: statementRoles,
  teams: undefined,
  cycles: undefined,
  people: undefined,
};

/**
 * Reads a mapping that a person keeps in a file: `docs/import-map.schema.json` describes it.
 *
 * @param file its name, for the message
 * @throws {SourceProblem} where something in it cannot be
 */
export function readMapping(text: string, file: string): Mapping {
  const given = parsed(text, file);
  const unknown = Object.keys(given).find(
    (key) => !Object.hasOwn(parts, key) && key !== 'schemaVersion' && key !== '$schema',
  );
  if (unknown !== undefined)
    throw new SourceProblem(
      `${file}: “${unknown}” is not part of a mapping. The parts are: ${Object.keys(parts).join(', ')}.`,
    );
  const part = <Value extends string>(name: keyof Mapping) =>
    new Map(entriesOf(given, name, file) as [string, Value][]);
  return {
    columns: part<FieldRole | 'comment' | 'ignore'>('columns'),
    types: part<StatementRole>('types'),
    teams: part('teams'),
    cycles: part('cycles'),
    people: part('people'),
  };
}

function parsed(text: string, file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SourceProblem(`${file} is not valid JSON: ${(error as Error).message}`);
  }
  if (!isMap(value))
    throw new SourceProblem(`${file} contains no mapping. Write { "columns": { "Squad": "team" } }.`);
  return value;
}

function entriesOf(given: Record<string, unknown>, name: keyof Mapping, file: string): [string, string][] {
  if (!Object.hasOwn(given, name)) return [];
  const part = given[name];
  if (!isMap(part))
    throw new SourceProblem(`${file}: ${name} must be an object with names and their meanings.`);
  return Object.entries(part).map(([key, value]) => {
    const allowed = parts[name];
    const isKnown = typeof value === 'string' && (allowed?.includes(value) ?? true);
    if (!isKnown)
      throw new SourceProblem(
        `${file}: ${name} “${key}” cannot be ${JSON.stringify(value)}.${allowed ? ` Allowed: ${allowed.join(', ')}.` : ''}`,
      );
    return [key, value as string];
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mapping that an import used, as a file to edit: what each column and key was taken as. */
export function mappingText(columns: readonly ColumnUse[], used: Mapping): string {
  const meanings = new Map<string, string>();
  for (const { name, role } of columns) if (!meanings.has(name)) meanings.set(name, role);
  const file = {
    schemaVersion: mappingVersion,
    columns: Object.fromEntries(meanings),
    types: Object.fromEntries(used.types),
    teams: Object.fromEntries(used.teams),
    cycles: Object.fromEntries(used.cycles),
    people: Object.fromEntries(used.people),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
