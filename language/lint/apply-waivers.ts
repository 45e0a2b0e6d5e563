import { isOver } from '../observation/today.js';
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

/** Returns a finding as waived, with what its waiver says. */
export function waivedFinding({ finding }: CheckedFinding, { reason, until }: Waiver): WaivedFinding {
  return { finding, reason, ...(until && 'date' in until && { until: until.date }) };
}

/** Says whether a waiver applies today: up to its last day, and not if its date cannot be read. */
export function holds({ until }: Waiver, today: IsoDate): boolean {
  return !until || ('date' in until && !isOver(until.date, today));
}
