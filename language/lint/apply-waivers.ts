import type { Range } from 'vscode-languageserver-types';
import { enclosingElement } from '../names/calling.js';
import type { IsoDate } from '../values/dates.js';
import type { CheckedFinding, Finding } from './types/finding.js';
import type { Waiver } from './waivers.js';

/** A finding that a comment in the file answers for. */
export interface WaivedFinding {
  finding: Finding;
  /** As the waiver says; empty where it does not. */
  reason: string;
  /** The last day on which the waiver holds, where it says one. */
  until?: IsoDate;
}

/** A finding with the waiver that answers for it today; undefined where none does. */
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

/** Whether a waiver is still to be heeded: up to its last day, and not where nobody can tell which that is. */
export function holds({ until }: Waiver, today: IsoDate): boolean {
  return !until || ('date' in until && today <= until.date);
}

/** Whether a waiver names the rule, and stands where the finding is about. */
export function answersFor(waiver: Waiver, found: CheckedFinding): boolean {
  return waiver.rules.some(({ id }) => id === found.finding.rule) && isWithin(waiver, found);
}

/** An element's waiver answers for the element itself, not for those in it; a statement's for the statement. */
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
