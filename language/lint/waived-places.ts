import type { Position, Range } from 'vscode-languageserver-types';
import { enclosingElement } from '../names/calling.js';
import { comparePositions } from '../values/positions.js';
import type { CheckedFinding } from './types/finding.js';
import type { WaivedRule, Waiver } from './waivers.js';

/** The waivers and findings of one rule in one element, or outside of every element. */
type Scope = ReturnType<typeof enclosingElement>;

/** A node that waivers apply to, as long as others are in it or around it. */
interface Place {
  range: Range;
  /** The position in the file of the first waiver of this node. */
  order: number;
  waiver: Waiver;
  around: Place | undefined;
}

/**
 * Finds the waiver for a finding, with an effort that grows with the logarithm of their number: a generated file may have a
 * waiver on every line.
 */
export class WaivedPlaces {
  private readonly forFile = new Map<string, Waiver>();
  private readonly places = new Map<string, Map<Scope, Place[]>>();

  /** @param waivers those that apply today, in the order of the file */
  constructor(waivers: readonly Waiver[]) {
    for (const [order, waiver] of waivers.entries())
      for (const { id } of waiver.rules) this.add(id, waiver, order);
    for (const scopes of this.places.values())
      for (const [scope, places] of scopes) scopes.set(scope, nested(places));
  }

  /** Returns the first waiver in the file that accepts a finding. */
  waiverOf({ finding, element }: CheckedFinding): Waiver | undefined {
    const ofFile = this.forFile.get(finding.rule);
    if (ofFile) return ofFile;
    const places = this.places.get(finding.rule)?.get(element);
    let place = places && lastBefore(places, finding.range.start, ({ range }) => range.start);
    let first: Place | undefined;
    for (; place; place = place.around)
      if (contains(place.range, finding.range.start) && (!first || place.order < first.order)) first = place;
    return first?.waiver;
  }

  private add(rule: string, waiver: Waiver, order: number): void {
    const { target } = waiver;
    if (!target) return;
    if (target === 'file') {
      if (!this.forFile.has(rule)) this.forFile.set(rule, waiver);
      return;
    }
    const range = target.$cstNode?.range;
    if (!range) return;
    const scopes = this.places.get(rule) ?? new Map<Scope, Place[]>();
    this.places.set(rule, scopes);
    const scope = enclosingElement(target);
    const places = scopes.get(scope) ?? [];
    scopes.set(scope, places);
    places.push({ range, order, waiver, around: undefined });
  }
}

/** Sorts places, outer before inner, and sets for each the place around it. Places never overlap in part. */
function nested(places: Place[]): Place[] {
  const sorted = places.sort(
    (left, right) =>
      comparePositions(left.range.start, right.range.start) ||
      comparePositions(right.range.end, left.range.end) ||
      left.order - right.order,
  );
  const result: Place[] = [];
  for (const place of sorted) {
    const before = result.at(-1);
    if (before && isSame(before.range, place.range)) continue;
    let around = before;
    while (around && comparePositions(around.range.end, place.range.end) < 0) around = around.around;
    place.around = around;
    result.push(place);
  }
  return result;
}

/** Says whether there is a finding that a waiver accepts, with an effort that grows with the logarithm of their number. */
export class FoundPlaces {
  private readonly places = new Map<string, Map<Scope, Position[]>>();

  constructor(all: readonly CheckedFinding[]) {
    for (const { finding, element } of all) {
      const scopes = this.places.get(finding.rule) ?? new Map<Scope, Position[]>();
      this.places.set(finding.rule, scopes);
      const positions = scopes.get(element) ?? [];
      scopes.set(element, positions);
      positions.push(finding.range.start);
    }
    for (const scopes of this.places.values())
      for (const positions of scopes.values()) positions.sort(comparePositions);
  }

  hasFindingFor({ target }: Waiver, { id }: WaivedRule): boolean {
    if (!target) return false;
    if (target === 'file') return this.places.has(id);
    const range = target.$cstNode?.range;
    const positions = range && this.places.get(id)?.get(enclosingElement(target));
    const last = positions && lastBefore(positions, lastIn(range), (position) => position);
    return !!range && !!last && contains(range, last);
  }
}

/** Returns the last position that a range can contain: its end is outside. */
function lastIn({ end }: Range): Position {
  return end.character > 0
    ? { line: end.line, character: end.character - 1 }
    : { line: end.line - 1, character: 2 ** 31 };
}

/** Returns the last of sorted items that begins at a position or before it. */
function lastBefore<Item>(
  items: readonly Item[],
  position: Position,
  startOf: (item: Item) => Position,
): Item | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(startOf(items[middle] as Item), position) <= 0) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

function contains({ start, end }: Range, position: Position): boolean {
  return comparePositions(start, position) <= 0 && comparePositions(position, end) < 0;
}

function isSame(left: Range, right: Range): boolean {
  return comparePositions(left.start, right.start) === 0 && comparePositions(left.end, right.end) === 0;
}
