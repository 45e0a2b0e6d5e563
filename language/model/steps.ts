import type { Reference } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import {
  isDependsOn,
  isKeyResult,
  isObjective,
  isPartOf,
  isPredicts,
  isSupports,
  isTeam,
} from '../grammar/generated/ast.js';
import type { OkrReference } from '../names/okr-reference.js';
import { observe } from '../observation/observation.js';
import type { Step } from './circles.js';

/** Returns what an element supports; a key result also leads to its objective. */
export function supportSteps(element: Declaration): Step[] {
  const links = linksFrom(element, (statement) => (isSupports(statement) ? statement.targets : []));
  const around = element.$container;
  if (!isKeyResult(element) || !isObjective(around)) return links;
  observe(around, 'definition');
  return [...links, { from: element, to: around }];
}

/** Returns the elements that must be finished before an element. */
export function dependencySteps(element: Declaration): Step[] {
  return linksFrom(element, (statement) => (isDependsOn(statement) ? statement.targets : []));
}

/** Returns what an element predicts. */
export function predictionSteps(element: Declaration): Step[] {
  return linksFrom(element, (statement) => (isPredicts(statement) ? statement.targets : []));
}

/** Returns the team that a team is a part of. */
export function teamSteps(element: Declaration): Step[] {
  if (!isTeam(element)) return [];
  return linksFrom(element, (statement) => (isPartOf(statement) && statement.team ? [statement.team] : []));
}

function linksFrom(
  from: Declaration,
  targetsOf: (statement: Declaration['statements'][number]) => readonly Reference[],
): Step[] {
  const steps: Step[] = [];
  for (const statement of from.statements)
    for (const link of targetsOf(statement)) {
      const to = link.ref;
      if (isDeclaration(to)) steps.push({ from, to, link: link as OkrReference });
    }
  return steps;
}
