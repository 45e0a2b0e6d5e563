import { isInitiative, isKeyResult, isMetric, isObjective, isPriority } from '../language/generated/ast.js';
import type { Project } from '../language/project/project.js';
import type { DeclarationDescription, Goal } from '../language/references/declarations.js';
import { nearestNames } from '../language/references/nearest-names.js';
import { qualifiedName } from '../language/references/plan-identity.js';
import { canonicalCycleName } from '../language/values/cycles.js';
import { UsageError } from './usage-error.js';

export interface FoundElement {
  project: Project;
  element: Goal;
  /** Its qualified name. */
  name: string;
}

/**
 * Finds an element by its name: `sales.2026-Q4.churn`, `sales.churn` or `churn`, the fullest first.
 *
 * @throws {UsageError} where none has the name, with those that were probably meant, or where several have it
 */
export function findElement(wanted: string, projects: readonly Project[]): FoundElement {
  const all = projects.flatMap((project) =>
    [...project.names.all()].flatMap((description) => {
      const { node } = description;
      return isGoal(node) ? [{ project, element: node, description, name: fullName(description) }] : [];
    }),
  );
  for (const nameOf of waysToName) {
    const found = all.filter(({ description }) => nameOf(description) === canonical(wanted));
    const [first, second] = found;
    if (first && !second) return first;
    if (first)
      throw new UsageError(`${wanted} may be ${listed(found.map(({ name }) => name))}: name one of them.`);
  }
  const names = all.flatMap(({ description }) => waysToName.map((nameOf) => nameOf(description)));
  const near = nearestNames(wanted, names);
  const advice = near.length > 0 ? ` Did you mean ${listed(near)}?` : '';
  throw new UsageError(`There is no ${wanted} here.${advice}`);
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

function isGoal(node: unknown): node is Goal {
  return isKeyResult(node) || isObjective(node) || isInitiative(node) || isMetric(node) || isPriority(node);
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
