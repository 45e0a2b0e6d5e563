import { isLinkingError, type LangiumDocument, type Linker } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import { brokenLink } from '../names/broken-link.js';
import type { OkrReference } from '../names/okr-reference.js';
import type { Projects } from '../project/projects.js';

/** An element that a change removed or renamed while links still use its name. */
export interface LostName {
  /** The element in the earlier version. */
  before: Declaration;
  /** The links of the later version that are broken because of the change, in the order of files and lines. */
  links: OkrReference[];
}

/**
 * Returns the elements of the earlier version that links of the later version still name without success.
 *
 * @param broken the broken links of the later version, in the order of files and lines
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

/** Returns the broken links of a version. A link to which several elements fit is not one of them: no element is missing. */
export function brokenLinks(documents: readonly LangiumDocument[], projects: Projects): OkrReference[] {
  return documents.flatMap(({ references, uri }) =>
    references.flatMap((one) => {
      const broken = brokenLink(one, projects.projectOf(uri));
      return broken && broken.failure.reason !== 'ambiguous' ? [broken.reference] : [];
    }),
  );
}
