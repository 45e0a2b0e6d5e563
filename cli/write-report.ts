import { appendFileSync } from 'node:fs';
import type { FailOn, Format } from './commands/choices.js';
import type { Host } from './host.js';
import { withSlashes } from './paths.js';
import { readerFolder } from './reader-folder.js';
import type { Report } from './report.js';
import { githubSummary } from './reporters/github-summary.js';
import { reporters } from './reporters/index.js';
import type { ReporterOptions } from './reporters/reporter.js';
import { type ColorChoice, describeTerminal, plainTerminal } from './terminal.js';

/** How a report is written. */
export interface WriteOptions {
  format: Format;
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
  if (format === 'github' && summaryFile) appendFileSync(summaryFile, githubSummary(report, reporterOptions));
}
