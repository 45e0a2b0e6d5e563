import { posix } from 'node:path';
import type { Terminal } from '../host/terminal.js';
import type { FailOn } from '../report/failing.js';
import type { Report } from '../report/report.js';

/** What a reporter knows beside the report. Folders are absolute, with `/`. */
export interface ReporterOptions {
  /** Where the report's files start. */
  rootFolder: string;
  /** Where the reader opens files from: shown paths start here. */
  readerFolder: string;
  /** From which severity on a finding makes the check fail. */
  failOn: FailOn;
  terminal: Terminal;
}

/** Turns a report into a text that ends with a line's end. Pure: the same report, the same text. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** A file of the report as the reader would open it. */
export function shownPath(file: string, { rootFolder, readerFolder }: ReporterOptions): string {
  return posix.relative(readerFolder, posix.join(rootFolder, file)) || '.';
}
