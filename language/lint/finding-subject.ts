import type { AstNode } from 'langium';
import { type Declaration, declaredName } from '../grammar/declarations.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';
import { describeElement } from '../names/calling.js';

/**
 * What a finding is about, whatever file and line that stands in, as long as anything but the file can say: the qualified
 * name of the element; of one without a name its plan, kind and title; without an element the plan. Undefined where a file
 * that belongs to no plan is all there is.
 *
 * @param inFile any node of the file that the finding lies in
 */
export function subjectOf(element: Declaration, inFile: AstNode): string;
export function subjectOf(element: Declaration | undefined, inFile: AstNode): string | undefined;
export function subjectOf(element: Declaration | undefined, inFile: AstNode): string | undefined {
  if (element && declaredName(element)) return describeElement(element);
  const plan = planOf(inFile);
  if (!element) return plan && qualifiedName(plan, '*');
  return plan ? qualifiedName(plan, describeElement(element)) : describeElement(element);
}
