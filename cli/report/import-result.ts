import type { ImportReport } from '../../exchange/report/report.js';
import type { TargetState } from '../load/import-targets.js';

/** The sources of an import, and the state of each file that it made. */
export interface ImportResult {
  report: ImportReport;
  /** The path as the reader opens it. */
  folder: string;
  isDry: boolean;
  files: ImportedTarget[];
  /** Sources that could not be read, each in a sentence. */
  problems: string[];
  /** Files of folders whose format is not supported. */
  skipped: string[];
  /** Where the mapping was written to. */
  mapping?: string;
}

export interface ImportedTarget {
  /** The path as the reader opens it. */
  path: string;
  text: string;
  state: TargetState;
  /** Whether it was written, or would have been. */
  isWritten: boolean;
}
