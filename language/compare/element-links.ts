import type { AstNode, Reference } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import {
  isDrives,
  isGuard,
  isInitiative,
  isKeyResult,
  isObjective,
  isPredicts,
} from '../grammar/generated/ast.js';
import { properties, propertyDefinition } from '../grammar/properties.js';
import { impliedBeliefs } from '../model/beliefs.js';
import { servedBy } from '../model/line-of-sight.js';
import { referencesIn } from '../names/okr-reference.js';
import type { ElementIds } from './element-ids.js';
import type { ElementLink } from './element-state.js';

/**
 * Returns the links of an element in the order of its statements. For work inside a key result the link to this key
 * result is included.
 */
export function linksOf(element: Declaration, ids: ElementIds): ElementLink[] {
  const links = writtenLinks(element).map(({ type, reference, belief }) => ({
    ...linkTo(type, reference, ids),
    belief,
  }));
  const around = element.$container;
  if (!isInitiative(element) || !isKeyResult(around)) return links;
  const text = around.title ?? around.name ?? '';
  const belief = impliedBeliefs(element).join(' · ') || undefined;
  return [...links, { type: properties.Drives.keywords[0], target: ids.of(around), text, belief }];
}

/** A link as its statement has it, not followed. */
interface WrittenLink {
  type: string;
  reference: Reference;
  belief: string | undefined;
}

/** Returns the links of an element in the order of its statements, without resolving them. */
export function writtenLinks({ statements }: Declaration): WrittenLink[] {
  return (statements as readonly AstNode[]).flatMap((statement) => {
    const { link, keywords: [type] = [] } = propertyDefinition(statement.$type) ?? {};
    const belief = isDrives(statement) || isPredicts(statement) ? statement.evidence : undefined;
    // The comparison of definitions reports guards, with their bounds.
    return link && type && !isGuard(statement)
      ? referencesIn(statement).map((reference) => ({ type, reference, belief }))
      : [];
  });
}

/** Returns the ids of the elements that an element serves directly. */
export function servedIds(element: Declaration, ids: ElementIds): string[] {
  if (!(isInitiative(element) || isKeyResult(element) || isObjective(element))) return [];
  return servedBy(element).flatMap((served) => ids.of(served) ?? []);
}

function linkTo(type: string, reference: Reference, ids: ElementIds): Omit<ElementLink, 'belief'> {
  const target = reference.ref as { title?: string; name?: string } | undefined;
  return {
    type,
    target: ids.of(target),
    text: target?.title ?? target?.name ?? `${reference.$refText} (not found)`,
  };
}
