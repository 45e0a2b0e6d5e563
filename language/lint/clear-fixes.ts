import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { fixesFor } from './fixes-for.js';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';
import type { Fix, FixEdit } from './types/fix.js';

/**
 * The fixes that need nobody: of each finding that has a single fix that one, if it is likely meant and leaves nothing to
 * write. Among several a person decides. In the order of the findings; they may touch the same text.
 */
export function clearFixes(
  document: LangiumDocument,
  findings: readonly Finding[],
  services: OkrServices,
): { finding: Finding; fix: Fix }[] {
  return findings.flatMap((finding) => {
    const [fix, ...others] = fixesFor(document, finding, services);
    return fix?.preferred && others.length === 0 && !asksSomething(fix) ? [{ finding, fix }] : [];
  });
}

/** Whether a person has to write something where the fix leaves the cursor. */
export function asksSomething({ edits }: Fix): boolean {
  return Object.values(edits).some((list) => list.some(({ snippet }) => snippet !== undefined));
}

/**
 * Those of the fixes whose edits do not touch each other's text, first come first served; a fix is taken whole or not
 * at all.
 */
export function withoutOverlaps<Offered extends { fix: Fix }>(
  offered: readonly Offered[],
): { taken: Offered[]; edits: Fix['edits'] } {
  const edits: Record<string, FixEdit[]> = {};
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

/** Edits that only touch are kept apart too: the order in which they are made would matter. */
function areApart(left: Range, right: Range): boolean {
  return isBefore(left.end, right.start) || isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
