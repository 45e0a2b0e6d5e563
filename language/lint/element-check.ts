import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { nodesIn } from '../grammar/tree-walk.js';
import { enclosingElement } from '../names/calling.js';
import type { Days } from '../observation/days.js';
import { projectKeys } from '../observation/observation.js';
import type { Reads } from '../observation/reads.js';
import { comparePositions } from '../values/positions.js';
import type { CheckedFinding } from './types/finding.js';

/** What was found in an element, without its nodes, and what that rests on. */
export interface ElementCheck {
  /** Facts that a check of the file observes. */
  others: ReadonlySet<string>;
  /** Facts of the same file, places in other files, and names that links may lead to. */
  own: ReadonlySet<string>;
  days: Days;
  /** The line on which the element began, from 0. */
  line: number;
  found: readonly KeptFinding[];
}

interface KeptFinding {
  checked: CheckedFinding;
  /** Which of the nodes of the element it is about, from 0; undefined if it is about none. */
  node: number | undefined;
}

/**
 * Notes the result of a check of an element.
 *
 * @returns undefined if the result rests on more than facts, or the findings name places of the file outside of the element
 */
export function elementCheck(
  element: AstNode,
  nodes: readonly AstNode[],
  found: readonly CheckedFinding[],
  reads: Reads,
): ElementCheck | undefined {
  const range = element.$cstNode?.range;
  if (!range || reads.areOfWholeFile) return undefined;
  const { others, own } = reads.keysFor(element);
  const kept: KeptFinding[] = [];
  for (const { fix: _, node, element: __, ...checked } of found) {
    const at = node && nodes.indexOf(node);
    if (at === -1 || !contains(range, checked.finding.range)) return undefined;
    for (const { uri, range: place } of checked.finding.related ?? []) {
      if (uri !== checked.finding.uri)
        for (const { line } of [place.start, place.end]) own.add(projectKeys.places(uri, line));
      else if (!contains(range, place)) return undefined;
    }
    kept.push({ checked, node: at });
  }
  return { others, own, days: reads.days, line: range.start.line, found: kept };
}

/** Says whether a result counts where the element is now. A message may name lines, so findings do not move to other lines. */
export function standsAt(element: AstNode, { line, found }: ElementCheck): boolean {
  return found.length === 0 || element.$cstNode?.range.start.line === line;
}

/** Returns what was found in an element, with its present nodes. */
export function foundAgain(element: AstNode, { found }: ElementCheck): CheckedFinding[] {
  if (found.length === 0) return [];
  const nodes = nodesIn(element);
  return found.map(({ checked, node: at }) => {
    const node = at === undefined ? undefined : nodes[at];
    return { ...checked, node, element: node && enclosingElement(node), fix: undefined };
  });
}

function contains(outer: Range, inner: Range): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
