import type { Place } from '../place.js';
import type { ColumnUse } from '../recognise/draft.js';
import type { SourceKind } from '../sources/source.js';

/** Raised when a reader of the report has to change; new properties alone do not raise it. */
export const importReportVersion = 1;

/** What an import read, what it made of it, and word for word what it did not understand. */
export interface ImportReport {
  schemaVersion: typeof importReportVersion;
  sources: { file: string; kind: SourceKind }[];
  files: ImportedFile[];
  /** What columns, keys and labels were taken as. */
  columns: ColumnUse[];
  /** Each piece of a source whose words are not all in the result, or are there only as a remark. */
  entries: ReportEntry[];
  summary: Record<'objectives' | 'keyResults' | 'initiatives' | 'priorities', number>;
  /** What is missing for a plan, and how to add it. */
  advice: string[];
}

export interface ImportedFile {
  /** From the folder of the import, with `/`. */
  path: string;
  /** Of no plan where the source names no team or no cycle. */
  plan: { team: string; cycle: string } | null;
  objectives: number;
  keyResults: number;
  initiatives: number;
}

/**
 * - `rewritten`: its meaning is in the result, in other words
 * - `kept`: nobody could place it, so that it stands next to its goal as a comment or description
 * - `left-out`: it stands in this report alone
 */
export type EntryKind = 'rewritten' | 'kept' | 'left-out';

export interface ReportEntry {
  kind: EntryKind;
  /** Word for word. */
  text: string;
  place: Place;
  reason: string;
  /** Those of its words that the result does not hold next to its goal. */
  words: string[];
  /** Where its goal stands in the result. */
  at?: { path: string; line: number };
}
