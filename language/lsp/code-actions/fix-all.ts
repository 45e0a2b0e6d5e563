import type { Range } from 'vscode-languageserver-types';
import type { Fix, FixEdit } from '../../lint/rule.js';

/**
 * The edits of those fixes that do not touch each other's text, first come first served; a fix is taken whole or not
 * at all.
 */
export function withoutOverlaps(fixes: readonly Fix[]): Fix['edits'] {
  const taken: Record<string, FixEdit[]> = {};
  for (const { edits } of fixes) {
    const fits = Object.entries(edits).every(([uri, list]) =>
      list.every(({ range }) => (taken[uri] ?? []).every((other) => areApart(range, other.range))),
    );
    if (!fits) continue;
    for (const [uri, list] of Object.entries(edits)) taken[uri] = [...(taken[uri] ?? []), ...list];
  }
  return taken;
}

/** Edits that only touch are kept apart too: the order in which they are made would matter. */
function areApart(left: Range, right: Range): boolean {
  return isBefore(left.end, right.start) || isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
