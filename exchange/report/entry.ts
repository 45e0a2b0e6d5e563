import type { Piece } from '../place.js';
import type { EntryKind, ReportEntry } from './report.js';

/** An entry of the report for a piece of a source. */
export function entryOf(
  kind: EntryKind,
  { text, place }: Piece,
  about: { reason: string; lost: readonly string[]; at?: { path: string; line: number } | undefined },
): ReportEntry {
  const { reason, lost, at } = about;
  return {
    kind,
    text,
    place,
    reason,
    words: [...new Set(lost)],
    ...(at && { at: { path: at.path, line: at.line } }),
  };
}
