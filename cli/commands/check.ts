import { appendFileSync } from 'node:fs';
import { historyFor } from '../../history/git-history.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import { githubFolder } from '../github-folder.js';
import type { Host } from '../host.js';
import { lintFiles } from '../lint-files.js';
import { emptyAdvice, pathsWithoutPlans, selectedConfigurations } from '../nothing-selected.js';
import { withSlashes } from '../paths.js';
import { loadProjectFiles } from '../project-files.js';
import type { Report } from '../report.js';
import { buildReport } from '../report-builder.js';
import { githubSummary } from '../reporters/github-summary.js';
import { reporters } from '../reporters/index.js';
import type { ReporterOptions } from '../reporters/reporter.js';
import { readOverlay, select } from '../selection.js';
import { type ColorChoice, describeTerminal, plainTerminal } from '../terminal.js';
import { givenToday } from '../today-option.js';
import type { FailOn, Format } from './choices.js';

export interface CheckOptions {
  format: Format;
  failOn: FailOn;
  color: ColorChoice;
  allowEmpty?: boolean;
  today?: string;
  stdinFilename?: string;
}

/** `okr check`: reports what is wrong in the selected files of their projects. */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const today = givenToday(options.today, host);
  const overlay = await readOverlay(paths, options.stdinFilename, host);
  const selection = select(paths, host, overlay);
  const files = await loadProjectFiles({
    selection,
    overlay,
    today,
    localDate: host.localDate,
    history: historyFor(host.environment, (message) => host.writeError(`${message}\n`)),
    parse: 'all',
  });
  const report = buildReport(files, await lintFiles(files, selection));

  const isEmpty = files.selected.length === 0 && selectedConfigurations(files, selection).length === 0;
  for (const note of pathsWithoutPlans(files, selection)) host.writeError(`${note}\n`);
  const isRefused = isEmpty && !options.allowEmpty;
  if (isRefused) host.writeError(emptyAdvice('checked'));
  if (!isRefused || report.findings.length > 0) writeReport(report, files.root, options, host);
  return isRefused ? exitCodes.failure : exitCodeOf(report, options.failOn);
}

function writeReport(report: Report, root: string, { format, color }: CheckOptions, host: Host): void {
  const isGithub = format === 'github';
  const options: ReporterOptions = {
    rootFolder: withSlashes(root),
    readerFolder: withSlashes(isGithub ? githubFolder(root, host) : host.workingFolder),
    terminal: format === 'pretty' ? describeTerminal(host, color) : plainTerminal,
  };
  host.write(reporters[format](report, options));
  const summaryFile = host.environment.GITHUB_STEP_SUMMARY;
  if (isGithub && summaryFile) appendFileSync(summaryFile, githubSummary(report, options));
}
