import { AstUtils } from 'langium';
import {
  type DeclarationDescription,
  declarationsOf,
  type Goal,
} from '../../language/grammar/declarations.js';
import {
  isInitiative,
  isKeyResult,
  isMetric,
  isObjective,
  isPlanFile,
  isPriority,
} from '../../language/grammar/generated/ast.js';
import { qualifiedName } from '../../language/grammar/plan-identity.js';
import type { Project } from '../../language/project/project.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { nearestNames } from '../../language/values/nearest-names.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import type { ProjectFiles } from './project-files.js';

export interface FoundElement {
  project: Project;
  element: Goal;
}

/**
 * Finds an element by its name: `sales.2026-Q4.churn`, `sales.churn` or `churn`, the fullest first; else by its
 * statement.
 *
 * @throws {UsageError} if there is none, with similar names, or if there are several
 */
export function findElement(wanted: string, files: ProjectFiles, host: Host): FoundElement {
  const named = files.projects.flatMap((project) =>
    [...project.names.all()].flatMap((description) => {
      const { node } = description;
      return isGoal(node) ? [{ project, element: node, description }] : [];
    }),
  );
  for (const nameOf of waysToName) {
    const found = named.filter(({ description }) => nameOf(description) === canonical(wanted));
    const [first, second] = found;
    if (!second && first) return first;
    const candidates = listed(found.map(({ description }) => fullName(description)));
    if (second) throw new UsageError(`${wanted} may be ${candidates}. Name one of them.`);
  }
  const goals = goalsIn(files);
  const said = goals.filter(({ element: { title } }) => title && wordsOf(title) === wordsOf(wanted));
  const [first, second] = said;
  if (!second && first) return first;
  const places = listed(said.map(({ element }) => placeOf(element, host)));
  if (second)
    throw new UsageError(`“${wanted}” is the statement of ${places}. Give the right element a name.`);
  const names = named.flatMap(({ description }) => waysToName.map((nameOf) => nameOf(description)));
  // Who writes several words means a statement.
  const statements = goals.flatMap(({ element: { title } }) => title ?? []);
  const near = /\s/.test(wanted)
    ? nearestNames(wanted, statements).map((statement) => `“${statement}”`)
    : nearestNames(wanted, names);
  const advice = near.length > 0 ? `Did you mean ${listed(near)}?` : namesThere(named);
  throw new UsageError(`There is no ${wanted} here. ${advice}`);
}

/** As many names as fit into a sentence. */
const mostNames = 8;

/** What can be asked for, in the order of the files; for who has misremembered more than a letter. */
function namesThere(named: readonly { description: DeclarationDescription }[]): string {
  const names = [...new Set(named.map(({ description }) => description.name))];
  if (names.length === 0) return 'No element here has a name. Use a statement instead.';
  const rest = names.length > mostNames ? `, and ${names.length - mostNames} more` : '';
  return `Known names: ${names.slice(0, mostNames).join(', ')}${rest}.`;
}

/** From the fullest to the shortest. */
const waysToName: readonly ((description: DeclarationDescription) => string)[] = [
  fullName,
  ({ plan, name }) => (plan ? `${plan.team}.${name}` : name),
  ({ name }) => name,
];

function fullName({ plan, name }: DeclarationDescription): string {
  return qualifiedName(plan, name);
}

/** A cycle may be written in several ways. */
function canonical(wanted: string): string {
  return wanted
    .split('.')
    .map((part) => (/^\d/.test(part) ? canonicalCycleName(part) : part))
    .join('.');
}

function goalsIn({ documents, projects, services }: ProjectFiles): FoundElement[] {
  const { Projects } = services.shared.workspace;
  return documents.flatMap(({ uri, parseResult: { value } }) => {
    const project = Projects.projectOf(uri);
    if (!isPlanFile(value) || !projects.includes(project)) return [];
    return [...declarationsOf(value)].filter(isGoal).map((element) => ({ project, element }));
  });
}

function isGoal(node: unknown): node is Goal {
  return isKeyResult(node) || isObjective(node) || isInitiative(node) || isMetric(node) || isPriority(node);
}

function wordsOf(statement: string): string {
  return statement.trim().replace(/\s+/g, ' ').toLowerCase();
}

function placeOf(element: Goal, { workingFolder }: Host): string {
  const file = pathFrom(workingFolder, AstUtils.getDocument(element).uri.fsPath);
  return `${file}:${(element.$cstNode?.range.start.line ?? 0) + 1}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
