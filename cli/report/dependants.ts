import type { DocumentLink } from '../../exchange/document/document.js';
import type { PlanIndexes } from '../load/plan-indexes.js';
import { countedInEnglish } from '../text/english-count.js';

/** The links of other repositories that a change breaks, because they use a name that is gone. */
export interface BrokenElsewhere {
  /** The repositories and their elements, in a sentence. */
  message: string;
  by: Dependant[];
}

/** An element of another repository, as its index describes it. */
export interface Dependant {
  /** The package of the repository, else the file of its index. */
  repository: string;
  /** Qualified name. */
  element: string;
  title: string;
  owner: string | null;
  kind: DocumentLink['kind'];
  file: string;
  line: number;
}

/** Elements that the message names; it counts the others. */
const named = 3;

/**
 * Finds who in other repositories names an element that has no longer this name.
 *
 * @param name the qualified name of before
 * @returns null if nobody does
 */
export function brokenElsewhere(name: string, indexes: PlanIndexes): BrokenElsewhere | null {
  const by = indexes.linksTo(name).map(
    ({ index, element, kind }): Dependant => ({
      repository: index.source,
      element: element.id,
      title: element.title ?? element.name ?? '',
      owner: element.owner,
      kind,
      file: element.file,
      line: element.line,
    }),
  );
  if (by.length === 0) return null;
  const first = by
    .slice(0, named)
    .map(({ repository, title, kind }) => `“${title}” of ${repository} (${kind})`);
  const rest = by.length - first.length;
  return {
    message: [...first, ...(rest > 0 ? [`and ${countedInEnglish(rest, 'more link')}`] : [])].join(', '),
    by,
  };
}
