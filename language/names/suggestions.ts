import type { ReferenceInfo } from 'langium';
import type { DeclarationDescription } from '../grammar/declarations.js';
import { type PlanIdentity, planOf } from '../grammar/plan-identity.js';
import { referenceTargets } from '../grammar/reference-targets.js';
import { BoundedCache } from '../values/bounded-cache.js';
import { NearestNames, nearestNames } from '../values/nearest-names.js';
import type { NameIndex } from './name-index.js';
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
  const scopes = [project, ...project.otherScopes];
  const origin = planOf(info.container);
  const types = targetTypesOf(info.container.$type);
  const editions = scopes.flatMap(({ names }) => names.editions);
  const key = [text, origin?.team, origin?.cycle, ...types].join(' ');
  const last = latest.get(project.names) ?? new BoundedCache(keptSuggestions);
  latest.set(project.names, last);
  const known = last.get(key);
  if (known && isSame(known.editions, editions)) return known.found;
  const found = nearestIn(scopes, text, types, origin);
  last.set(key, { editions, found });
  return found;
}

/** So many links of a project keep their suggestions: a broken link stays, while its file is edited elsewhere. */
const keptSuggestions = 200;

/** Suggestions by the text of the link, where it is and where it may lead; they hold as long as no name comes or goes. */
const latest = new WeakMap<
  NameIndex,
  BoundedCache<string, { editions: readonly object[]; found: string[] }>
>();

function isSame(left: readonly object[], right: readonly object[]): boolean {
  return left.length === right.length && left.every((edition, index) => edition === right[index]);
}

function nearestIn(
  scopes: readonly NameScope[],
  text: string,
  types: readonly string[],
  origin: PlanIdentity | undefined,
): string[] {
  const bySimple = new Map<string, DeclarationDescription>();
  const near = new NearestNames(text);
  for (const { names } of scopes)
    for (const file of names.byFiles()) {
      if (!file.hasAny(types)) continue;
      for (const description of file.all) {
        if (!types.includes(description.type)) continue;
        bySimple.set(description.name, description);
        near.add(description.name, prefixFrom(origin, description.plan));
      }
    }
  // The right name, said from the wrong place: only the qualification is missing.
  const last = text.split('.').at(-1) as string;
  const writtenFor = (name: string) => {
    const description = bySimple.get(name);
    return description ? [nameFrom(origin, description)] : [];
  };
  const simple = nearestNames(last, bySimple.keys()).flatMap(writtenFor);
  return [...new Set([...writtenFor(last), ...near.first(maximum), ...simple])].slice(0, maximum);
}

const maximum = 3;

/** Returns the shortest spelling of a name that resolves from a plan. */
export function nameFrom(origin: PlanIdentity | undefined, { plan, name }: DeclarationDescription): string {
  return prefixFrom(origin, plan) + name;
}

/** Returns what is written before a name of a plan so that it resolves from another plan. */
function prefixFrom(origin: PlanIdentity | undefined, plan: PlanIdentity | undefined): string {
  if (!plan || (origin && plan.team === origin.team && plan.cycle === origin.cycle)) return '';
  if (origin && plan.cycle === origin.cycle) return `${plan.team}.`;
  return `${plan.team}.${plan.cycle}.`;
}
