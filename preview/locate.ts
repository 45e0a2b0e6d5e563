import type { PlanNode, SourceLocation } from '../language/protocol.js';

type Place = SourceLocation['range']['start'];

/** Returns the innermost node around a place. */
export function locate(nodes: readonly PlanNode[], { uri, range }: SourceLocation): PlanNode | undefined {
  let innermost: PlanNode | undefined;
  for (const node of nodes) {
    const { location } = node;
    const isAround =
      location.uri === uri &&
      compare(location.range.start, range.start) <= 0 &&
      compare(range.start, location.range.end) <= 0;
    if (!isAround) continue;
    if (!innermost || compare(innermost.location.range.start, location.range.start) < 0) innermost = node;
  }
  return innermost;
}

function compare(one: Place, other: Place): number {
  return one.line - other.line || one.character - other.character;
}
