import type { ReferenceInfo } from 'langium';
import type { DeclarationDescription } from '../grammar/declarations.js';
import { type PlanIdentity, planOf } from '../grammar/plan-identity.js';
import { referenceTargets } from '../grammar/reference-targets.js';
import { nearestNames } from '../values/nearest-names.js';
import type { NameScope } from './services.js';

/** What a link may point to, from strategy to work, then what is measured. */
const linkable = ['Priority', 'Objective', 'KeyResult', 'Initiative', 'Metric'];

/**
 * Returns the types of the elements that a link may lead to, by the type of its syntax node; all types for other nodes.
 */
export function targetTypesOf(linkType: string): readonly string[] {
  const targets = referenceTargets(linkType);
  const found = linkable.filter((type) => targets.includes(type));
  return found.length > 0 ? found : linkable;
}

/**
 * Suggests likely names, nearest first. Each is written so that it resolves from this place: an element of another team
 * with its team, an element of another cycle with team and cycle.
 */
export function suggestNames(text: string, project: NameScope, info: ReferenceInfo): string[] {
  const origin = planOf(info.container);
  const types = targetTypesOf(info.container.$type);
  const bySimple = new Map<string, DeclarationDescription>();
  const written: string[] = [];
  for (const { names } of [project, ...project.otherScopes])
    for (const description of names.ofTypes(types)) {
      bySimple.set(description.name, description);
      written.push(nameFrom(origin, description));
    }
  const near = nearestNames(text, written);
  // The right name, said from the wrong place: only the qualification is missing.
  const last = text.split('.').at(-1) as string;
  const writtenFor = (name: string) => {
    const description = bySimple.get(name);
    return description ? [nameFrom(origin, description)] : [];
  };
  const simple = nearestNames(last, bySimple.keys()).flatMap(writtenFor);
  return [...new Set([...writtenFor(last), ...near, ...simple])].slice(0, 3);
}

/** Returns the shortest spelling of a name that resolves from a plan. */
export function nameFrom(origin: PlanIdentity | undefined, { plan, name }: DeclarationDescription): string {
  if (!plan || (origin && plan.team === origin.team && plan.cycle === origin.cycle)) return name;
  if (origin && plan.cycle === origin.cycle) return `${plan.team}.${name}`;
  return `${plan.team}.${plan.cycle}.${name}`;
}
