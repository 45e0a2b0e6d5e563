import type { Reference } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import {
  isDependsOn,
  isDrives,
  isInitiative,
  isKeyResult,
  isMeasures,
  isObjective,
  isPartOf,
  isPredicts,
  isSupports,
} from '../grammar/generated/ast.js';
import { servedBy } from '../model/line-of-sight.js';
import type { ElementIds } from './element-ids.js';
import type { ElementLink, LinkType } from './element-state.js';

/** The links that an element makes by its statements, in their order, and, for work in a key result, the one to it. */
export function linksOf(element: Declaration, ids: ElementIds): ElementLink[] {
  const links = writtenLinks(element).map(({ type, reference }) => linkTo(type, reference, ids));
  const around = element.$container;
  if (!isInitiative(element) || !isKeyResult(around)) return links;
  const text = around.title ?? around.name ?? '';
  return [...links, { type: 'drives', target: ids.of(around), text }];
}

/** The links that an element makes by its statements, not followed. */
export function writtenLinks(element: Declaration): { type: LinkType; reference: Reference }[] {
  return element.statements.flatMap((statement) => {
    const [type, references = []] = linkIn(statement) ?? [];
    return type ? references.map((reference) => ({ type, reference })) : [];
  });
}

/** The ids of what an element serves directly, upwards. */
export function servedIds(element: Declaration, ids: ElementIds): string[] {
  if (!(isInitiative(element) || isKeyResult(element) || isObjective(element))) return [];
  return servedBy(element).flatMap((served) => ids.of(served) ?? []);
}

function linkIn(statement: Declaration['statements'][number]): [LinkType, Reference[]] | undefined {
  if (isSupports(statement)) return ['supports', statement.targets];
  if (isDrives(statement)) return ['drives', statement.targets];
  if (isPredicts(statement)) return ['predicts', statement.targets];
  if (isDependsOn(statement)) return ['depends on', statement.targets];
  if (isMeasures(statement)) return ['measures', statement.metric ? [statement.metric] : []];
  if (isPartOf(statement)) return ['part of', statement.team ? [statement.team] : []];
  return undefined;
}

function linkTo(type: LinkType, reference: Reference, ids: ElementIds): ElementLink {
  const target = reference.ref as { title?: string; name?: string } | undefined;
  return {
    type,
    target: ids.of(target),
    text: target?.title ?? target?.name ?? `${reference.$refText} (not found)`,
  };
}
