import type { Range } from 'vscode-languageserver-types';
import { enclosingElement } from '../names/calling.js';
import type { IsoDate } from '../values/dates.js';
import type { CheckedFinding, Finding } from './types/finding.js';
import type { Waiver } from './waivers.js';

/** A finding that a comment in the file accepts. */
export interface WaivedFinding {
  finding: Finding;
  /** The reason in the waiver; empty if there is none. */
  reason: string;
  /** The last day of the waiver, if it has one. */
  until?: IsoDate;
}

/** Finds the waiver that accepts a finding today. Returns undefined if no waiver does. */
export function waive(
  found: CheckedFinding,
  waivers: readonly Waiver[],
  today: IsoDate,
): WaivedFinding | undefined {
  const waiver = waivers.find((one) => holds(one, today) && answersFor(one, found));
  if (!waiver) return undefined;
  const { reason, until } = waiver;
  return { finding: found.finding, reason, ...(until && 'date' in until && { until: until.date }) };
}

/** Says whether a waiver applies today: up to its last day, and not if its date cannot be read. */
export function holds({ until }: Waiver, today: IsoDate): boolean {
  return !until || ('date' in until && today <= until.date);
}

/** Says whether a waiver names the rule of a finding, and is at the place of the finding. */
export function answersFor(waiver: Waiver, found: CheckedFinding): boolean {
  return waiver.rules.some(({ id }) => id === found.finding.rule) && isWithin(waiver, found);
}

/** The waiver of an element applies to the element, not to the elements in it; the waiver of a statement to the statement. */
function isWithin({ target }: Waiver, { finding, element }: CheckedFinding): boolean {
  if (!target || target === 'file') return target === 'file';
  const source = target.$cstNode?.range;
  return (
    source !== undefined && enclosingElement(target) === element && contains(source, finding.range.start)
  );
}

function contains({ start, end }: Range, { line, character }: Range['start']): boolean {
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  return isAfterStart && (line < end.line || (line === end.line && character < end.character));
}
