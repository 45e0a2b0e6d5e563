import type { AstNode } from 'langium';
import { type Declaration, declaredName } from '../grammar/declarations.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';
import { describeElement } from '../names/calling.js';

/**
 * Identifies what a finding is about, independent of file and line: the qualified
 * name of the element; for an element without a name its plan, kind and title; without an element the plan. Undefined if
 * there is no element and the file belongs to no plan.
 *
 * @param inFile any node of the file of the finding
 */
export function subjectOf(element: Declaration, inFile: AstNode): string;
export function subjectOf(element: Declaration | undefined, inFile: AstNode): string | undefined;
export function subjectOf(element: Declaration | undefined, inFile: AstNode): string | undefined {
  if (element && declaredName(element)) return describeElement(element);
  const plan = planOf(inFile);
  if (!element) return plan && qualifiedName(plan, '*');
  return plan ? qualifiedName(plan, describeElement(element)) : describeElement(element);
}
