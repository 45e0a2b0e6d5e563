import { historyFor } from '../../history/git-history.js';
import { type ExitCode, exitCodeOf, exitCodes } from '../exit-codes.js';
import type { Host } from '../host.js';
import { lintFiles } from '../lint-files.js';
import { emptyAdvice, pathsWithoutPlans, selectedConfigurations } from '../nothing-selected.js';
import { loadProjectFiles } from '../project-files.js';
import { buildReport } from '../report-builder.js';
import { readOverlay, select } from '../selection.js';
import { givenToday } from '../today-option.js';
import { type WriteOptions, writeReport } from '../write-report.js';

export interface CheckOptions extends WriteOptions {
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
