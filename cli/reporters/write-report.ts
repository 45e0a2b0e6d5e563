import { resolve } from 'node:path';
import type { Host } from '../host/host.js';
import { withSlashes } from '../host/paths.js';
import { type ColorChoice, describeTerminal, plainTerminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import { appendToFile } from '../host/write-files/append-to-file.js';
import { replacement, writeFiles } from '../host/write-files/write-files.js';
import type { FailOn } from '../report/failing.js';
import type { Report } from '../report/report.js';
import { type ReportFormat, reportFormats } from './formats.js';
import { githubSummary } from './github-summary.js';
import { reporters } from './index.js';
import { readerFolder } from './reader-folder.js';
import type { ReporterOptions } from './reporter.js';

/** How a report is written. */
export interface WriteOptions {
  format: ReportFormat;
  failOn: FailOn;
  color: ColorChoice;
  /** Further reports, each `FORMAT=FILE`. */
  output?: readonly string[];
}

/** A further report: its format, and the file that gets it, as written. */
export interface ReportFile {
  format: ReportFormat;
  file: string;
}

/** @throws {UsageError} for an unknown format, and where no file is named */
export function reportFiles({ output = [] }: WriteOptions): ReportFile[] {
  return output.map((given) => {
    const [, name = '', file = ''] = /^([^=]*)=(.+)$/.exec(given) ?? [];
    const format = reportFormats.find((one) => one === name);
    if (format && file) return { format, file };
    throw new UsageError(`--output ${given}: write FORMAT=FILE, with one of ${reportFormats.join(', ')}.`);
  });
}

/** Formats for readers that compare reports themselves: they would take what is left out for solved. */
const comparedByReader: readonly ReportFormat[] = ['gitlab'];

/**
 * Writes a report to standard output, to the files of `--output`, and for GitHub to the summary page of the job.
 *
 * @param whole the report without a comparison, for formats whose reader compares
 * @param root the report's root, absolute
 */
export function writeReport(
  { report, whole }: { report: Report; whole: Report },
  root: string,
  options: WriteOptions,
  host: Host,
): void {
  const textIn = (one: ReportFormat, given: ReporterOptions) =>
    reporters[one](comparedByReader.includes(one) ? whole : report, given);
  const { format, failOn, color } = options;
  const optionsFor = (one: ReportFormat, terminal = plainTerminal): ReporterOptions => ({
    rootFolder: withSlashes(root),
    readerFolder: withSlashes(readerFolder(one, root, host)),
    failOn,
    terminal,
  });
  const reporterOptions = optionsFor(
    format,
    format === 'pretty' ? describeTerminal(host, color) : plainTerminal,
  );
  // The files first: where one cannot be written, no report pretends that all went well.
  writeFiles(
    reportFiles(options).map(({ format: one, file }) => ({
      ...replacement(resolve(host.workingFolder, file), textIn(one, optionsFor(one))),
      makesFolders: true,
    })),
  );
  host.write(textIn(format, reporterOptions));
  const summaryFile = host.environment.GITHUB_STEP_SUMMARY;
  if (format === 'github' && summaryFile) appendToFile(summaryFile, githubSummary(report, reporterOptions));
}
