import { isLinkingError, type LangiumDocument, type Linker } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import { brokenLink } from '../names/broken-link.js';
import type { OkrReference } from '../names/okr-reference.js';
import type { Projects } from '../project/projects.js';

/** An element that a change took away under the name that others still use for it. */
export interface LostName {
  /** The element in the earlier version. */
  before: Declaration;
  /** The links of the later version that lead nowhere for it, in the order of files and lines. */
  links: OkrReference[];
}

/**
 * The names that led somewhere in the earlier of two versions, and that links of the later one still use in vain.
 *
 * @param broken the links of the later version that lead nowhere, in the order of files and lines
 * @param earlier finds names in the earlier version, whose names are indexed
 */
export function lostNames(broken: readonly OkrReference[], earlier: Linker): LostName[] {
  const lost = new Map<Declaration, OkrReference[]>();
  for (const reference of broken) {
    const { container, property } = reference;
    const found = earlier.getCandidate({ reference, container, property });
    if (isLinkingError(found) || !isDeclaration(found.node)) continue;
    lost.set(found.node, [...(lost.get(found.node) ?? []), reference]);
  }
  return [...lost].map(([before, links]) => ({ before, links }));
}

/** The links of a version that lead nowhere. Where several elements fit, nothing was taken away. */
export function brokenLinks(documents: readonly LangiumDocument[], projects: Projects): OkrReference[] {
  return documents.flatMap(({ references, uri }) =>
    references.flatMap((one) => {
      const broken = brokenLink(one, projects.projectOf(uri));
      return broken && broken.failure.reason !== 'ambiguous' ? [broken.reference] : [];
    }),
  );
}
