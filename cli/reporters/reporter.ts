import { posix } from 'node:path';
import type { Terminal } from '../host/terminal.js';
import type { FailOn } from '../report/failing.js';
import type { Report } from '../report/report.js';

/** What a reporter knows in addition to the report. Folders are absolute, with `/`. */
export interface ReporterOptions {
  /** Where the report's files start. */
  rootFolder: string;
  /** Where the reader opens files from: shown paths start here. */
  readerFolder: string;
  /** From which severity on a finding makes the check fail. */
  failOn: FailOn;
  terminal: Terminal;
}

/** Turns a report into a text with a line end. Pure: the same report gives the same text. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** Returns the path of a file in the report, relative to the reader's folder. */
export function shownPath(file: string, { rootFolder, readerFolder }: ReporterOptions): string {
  return posix.relative(readerFolder, posix.join(rootFolder, file)) || '.';
}
