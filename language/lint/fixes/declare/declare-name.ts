import type { AstNode } from 'langium';
import type { ElementType } from '../../../grammar/properties.js';
import type { OkrReference } from '../../../names/okr-reference.js';
import { targetTypesOf } from '../../../names/suggestions.js';
import type { Project } from '../../../project/project.js';
import type { Fix } from '../../types/fix.js';
import { declareAtTopLevel, declareGlobally } from './at-top-level.js';
import { cycleText, elementText } from './element-text.js';
import { type MissingName, missingName } from './missing-name.js';
import { declareBesideWork, declareKeyResult } from './within-objective.js';

const declarations: Readonly<Partial<Record<ElementType, (missing: MissingName) => Fix[]>>> = {
  Priority: (missing) => declareAtTopLevel('Priority', missing),
  Metric: (missing) => declareAtTopLevel('Metric', missing),
  Objective: (missing) => declareAtTopLevel('Objective', missing),
  KeyResult: declareKeyResult,
  Initiative: (missing) => declareBesideWork(missing) ?? declareAtTopLevel('Initiative', missing),
};

/**
 * Declares what a link names and nothing is called: a fix for each kind of element that the link may lead to, and for each
 * place where it may stand. None is preferred: which one is meant, and what it is, a person says.
 */
export function declareName(reference: OkrReference, project: Project): Fix[] {
  const missing = missingName(reference, project);
  return missing ? kindsFor(reference.container).flatMap((type) => declarations[type]?.(missing) ?? []) : [];
}

/** What a link may declare. No key result is written for the sake of what supports it. */
function kindsFor({ $type }: AstNode): readonly ElementType[] {
  const types = targetTypesOf($type) as ElementType[];
  return $type === 'Supports' ? types.filter((type) => type !== 'KeyResult') : types;
}

/** Declares a person where the others stand. */
export function declarePerson(reference: OkrReference, project: Project): Fix[] {
  const name = reference.$refText;
  return declareGlobally('Person', elementText('Person', { name }), { reference, name, project });
}

/**
 * Declares a cycle where the others stand, with the days of a year until a person says which they are.
 *
 * @param year four digits
 */
export function declareCycle(reference: OkrReference, project: Project, year: string): Fix[] {
  const name = reference.$refText;
  return declareGlobally('Cycle', cycleText(name, year), { reference, name, project });
}
