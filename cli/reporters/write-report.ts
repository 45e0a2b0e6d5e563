import type { Host } from '../host/host.js';
import { withSlashes } from '../host/paths.js';
import { type ColorChoice, describeTerminal, plainTerminal } from '../host/terminal.js';
import { appendToFile } from '../host/write-files/append-to-file.js';
import type { FailOn } from '../report/failing.js';
import type { Report } from '../report/report.js';
import type { ReportFormat } from './formats.js';
import { githubSummary } from './github-summary.js';
import { reporters } from './index.js';
import { readerFolder } from './reader-folder.js';
import type { ReporterOptions } from './reporter.js';

/** How a report is written. */
export interface WriteOptions {
  format: ReportFormat;
  failOn: FailOn;
  color: ColorChoice;
}

/**
 * Writes a report to standard output, and for GitHub to the summary page of the job.
 *
 * @param root the report's root, absolute
 */
export function writeReport(report: Report, root: string, options: WriteOptions, host: Host): void {
  const { format, failOn, color } = options;
  const reporterOptions: ReporterOptions = {
    rootFolder: withSlashes(root),
    readerFolder: withSlashes(readerFolder(format, root, host)),
    failOn,
    terminal: format === 'pretty' ? describeTerminal(host, color) : plainTerminal,
  };
  host.write(reporters[format](report, reporterOptions));
  const summaryFile = host.environment.GITHUB_STEP_SUMMARY;
  if (format === 'github' && summaryFile) appendToFile(summaryFile, githubSummary(report, reporterOptions));
}
