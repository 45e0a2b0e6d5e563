import type { DeclarationDescription } from '../../language/grammar/declarations.js';
import { isKeyResult, type KeyResult } from '../../language/grammar/generated/ast.js';
import { qualifiedName } from '../../language/grammar/plan-identity.js';
import { cycleOf, endOfGrace } from '../../language/model/cycle-of.js';
import { dropOf } from '../../language/model/drop.js';
import type { Project } from '../../language/project/project.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import type { IsoDate } from '../../language/values/dates.js';
import { nearestNames } from '../../language/values/nearest-names.js';
import type { ProjectFiles } from './project-files.js';

export interface FoundKeyResult {
  keyResult: KeyResult;
  project: Project;
}

interface Named extends FoundKeyResult {
  description: DeclarationDescription;
}

/**
 * Finds the key result that a name means on a day: `sales.2026-Q4.churn`, `sales.churn` or `churn`. Without the cycle, a name
 * means the goals whose cycle contains the day, or ended up to 30 days before.
 *
 * @returns the key result; or a sentence with the problem and the full names of those that the name may mean
 */
export function findKeyResult(
  wanted: string,
  date: IsoDate,
  files: ProjectFiles,
): FoundKeyResult | { problem: string } {
  const named = files.projects.flatMap((project) =>
    [...project.names.all()].flatMap((description): Named[] => {
      const { node, documentUri } = description;
      return isKeyResult(node) && !project.isForeign(documentUri)
        ? [{ keyResult: node, project, description }]
        : [];
    }),
  );
  for (const nameOf of waysToName) {
    const found = named.filter(({ description }) => nameOf(description) === canonical(wanted));
    if (found.length > 0)
      return oneOf(found, nameOf === fullName ? found : openOn(date, found), wanted, date);
  }
  const near = nearestNames(wanted, [
    ...new Set(named.flatMap(({ description }) => waysToName.map((nameOf) => nameOf(description)))),
  ]);
  const advice = near[0] ? ` Did you mean ${near[0]}?` : '';
  return { problem: `There is no key result ${wanted} here.${advice}` };
}

function oneOf(
  found: readonly Named[],
  open: readonly Named[],
  wanted: string,
  date: IsoDate,
): FoundKeyResult | { problem: string } {
  const [first, ...others] = open;
  if (first && others.length === 0) return first;
  const list = (first ? open : found).map(({ description }) => fullName(description)).sort();
  return {
    problem: first
      ? `${wanted} may mean ${list.join(' or ')}. Write the full name.`
      : `No cycle with ${wanted} runs on ${date}. Write the full name: ${list.join(' or ')}.`,
  };
}

/** Leaves out the goals whose cycle is over or has not begun, and those that were dropped before. */
function openOn(date: IsoDate, found: readonly Named[]): Named[] {
  return found.filter(({ keyResult, project }) => {
    const cycle = cycleOf(keyResult, project);
    const isNow = !cycle || (cycle.start <= date && date <= endOfGrace(cycle));
    return isNow && !dropOf(keyResult);
  });
}

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
  const parts = wanted.trim().split('.');
  const [team, cycle, name] = parts;
  return parts.length === 3 ? `${team}.${canonicalCycleName(cycle as string)}.${name}` : parts.join('.');
}
