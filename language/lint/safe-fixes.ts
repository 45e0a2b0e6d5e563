import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Edit } from '../edits/edit.js';
import { comparePositions } from '../values/positions.js';
import { fixesFor } from './fixes-for.js';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';
import type { Fix } from './types/fix.js';

/**
 * Selects the fixes that need no decision: the fix of each finding with a single fix, if its rule declares the fix safe. If a
 * finding has several fixes, a person decides. The fixes are in the order of the findings and may overlap.
 */
export function safeFixes(
  document: LangiumDocument,
  findings: readonly Finding[],
  services: OkrServices,
): { finding: Finding; fix: Fix }[] {
  return findings.flatMap((finding) => {
    const [fix, ...others] = fixesFor(document, finding, services);
    return fix?.safe && others.length === 0 && !asksSomething(fix) ? [{ finding, fix }] : [];
  });
}

/** Says whether a fix leaves a tab stop where a person has to write something. */
export function asksSomething({ edits }: Fix): boolean {
  return Object.values(edits).some((list) => list.some(({ snippet }) => snippet !== undefined));
}

/**
 * Selects fixes whose edits do not overlap. Earlier fixes have precedence, and a fix is applied whole or not
 * at all.
 */
export function withoutOverlaps<Offered extends { fix: Fix }>(
  offered: readonly Offered[],
): { taken: Offered[]; edits: Fix['edits'] } {
  const edits: Record<string, Edit[]> = {};
  const taken = offered.filter(({ fix }) => {
    const lists = Object.entries(fix.edits);
    const fits = lists.every(([uri, list]) =>
      list.every(({ range }) => (edits[uri] ?? []).every((other) => areApart(range, other.range))),
    );
    if (fits) for (const [uri, list] of lists) edits[uri] = [...(edits[uri] ?? []), ...list];
    return fits;
  });
  return { taken, edits };
}

/** Treats adjacent edits as overlapping, because their order would matter. */
function areApart(left: Range, right: Range): boolean {
  return comparePositions(left.end, right.start) < 0 || comparePositions(right.end, left.start) < 0;
}
