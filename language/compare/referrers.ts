import type { AstNode } from 'langium';
import { type Declaration, enclosingDeclaration } from '../grammar/declarations.js';
import { isCheckInBlock, isCheckInEntry } from '../grammar/generated/ast.js';
import { type PlanIdentity, planOf, qualifiedName } from '../grammar/plan-identity.js';
import { propertyDefinition } from '../grammar/properties.js';
import type { OkrReference } from '../names/okr-reference.js';

/** The number of elements in a sentence; reports list all. */
const referrersTold = 4;

/**
 * Writes who names an element: `8 check-ins report on it, ‘one-page’ drives it, ‘search.zero’ predicts it`.
 *
 * @param plan of the element: names from other plans have their team in front
 */
export function referrersText(links: readonly OkrReference[], plan: PlanIdentity | undefined): string {
  const checkIns = links.filter(({ container }) => isCheckInEntry(container)).length;
  const others = links.filter(({ container }) => !isCheckInEntry(container));
  const told = others.slice(0, referrersTold).map(({ container }) => linkText(container, plan));
  const more = others.length - told.length;
  return [
    ...(checkIns > 0
      ? [`${checkIns === 1 ? '1 check-in reports' : `${checkIns} check-ins report`} on it`]
      : []),
    ...told,
    ...(more > 0 ? [`${more} more ${more === 1 ? 'names' : 'name'} it`] : []),
  ].join(', ');
}

/** Writes the meaning of one link: `A check-in of 2026-10-12 reports on it.` */
export function referrerText({ container }: OkrReference, plan: PlanIdentity | undefined): string {
  if (!isCheckInEntry(container)) return `${linkText(container, plan)}.`;
  const block = container.$container;
  const date = isCheckInBlock(block) ? block.date : undefined;
  return `A check-in${date ? ` of ${date}` : ''} reports on it.`;
}

/** Writes `one-page` drives it: an element with a name in backticks, any other by its statement. */
function linkText(container: AstNode, plan: PlanIdentity | undefined): string {
  const element = enclosingDeclaration(container);
  const keyword = propertyDefinition(container.$type)?.keywords[0] ?? '';
  const verb = /^\w+s( |$)/.test(keyword) ? keyword : 'names';
  return `${element ? callIn(element, plan) : 'the plan of a file'} ${verb} it`;
}

function callIn(element: Declaration, plan: PlanIdentity | undefined): string {
  const own = planOf(element);
  const { name = '' } = element;
  if (name === '') return 'title' in element && element.title ? `“${element.title}”` : 'an element';
  if (!own || (own.team === plan?.team && own.cycle === plan.cycle)) return `\`${name}\``;
  return `\`${own.cycle === plan?.cycle ? `${own.team}.${name}` : qualifiedName(own, name)}\``;
}
