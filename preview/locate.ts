import type { SourceLocation } from '../language/protocol.js';
import type { Row } from './row.js';

type Place = SourceLocation['range']['start'];

/**
 * The row of the innermost node around a place; where a node stands in several branches, its first row.
 * @param rows parents before their children
 */
export function locate(rows: readonly Row[], { uri, range }: SourceLocation): Row | undefined {
  let innermost: Row | undefined;
  for (const row of rows) {
    const { location } = row.node;
    const around =
      location.uri === uri &&
      compare(location.range.start, range.start) <= 0 &&
      compare(range.start, location.range.end) <= 0;
    if (!around) continue;
    if (!innermost || compare(innermost.node.location.range.start, location.range.start) < 0) innermost = row;
  }
  return innermost;
}

function compare(one: Place, other: Place): number {
  return one.line - other.line || one.character - other.character;
}
