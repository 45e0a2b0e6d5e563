import type { ImportReport } from '../../exchange/report/report.js';
import type { TargetState } from '../load/import-targets.js';

/** What an import read, and what became of the files that it made. */
export interface ImportResult {
  report: ImportReport;
  /** As the reader opens it. */
  folder: string;
  isDry: boolean;
  files: ImportedTarget[];
  /** Sources that could not be read, each in a sentence. */
  problems: string[];
  /** Files of folders whose form is not read. */
  passedOver: string[];
  /** Where the mapping was written to. */
  mapping?: string;
}

export interface ImportedTarget {
  /** As the reader opens it. */
  path: string;
  text: string;
  state: TargetState;
  /** Whether it was written, or would have been. */
  isWritten: boolean;
}
