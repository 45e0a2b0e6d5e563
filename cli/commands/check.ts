import { join, resolve } from 'node:path';
import { baselineOf, writeBaseline } from '../baseline/baseline.js';
import { type FixedPlans, fixFindings } from '../check/fix-findings.js';
import { inspect } from '../check/inspection.js';
import { InspectionCache } from '../check/inspection-cache.js';
import type { Inspection } from '../check/inspection-result.js';
import { knownElsewhere } from '../check/known-elsewhere.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { type Host, tellingOnce } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { decodeText } from '../host/text-encoding.js';
import { replacement, writeFiles } from '../host/write-files/write-files.js';
import type { Overlay } from '../load/disk-file-system.js';
import { tellPathsWithoutPlans } from '../load/load-selected.js';
import { emptyAdvice, selectedConfigurations } from '../load/nothing-selected.js';
import { PlanIndexes } from '../load/plan-indexes.js';
import { readOverlay, type Selection, select } from '../load/selection.js';
import { unreadNotes, unseenNotes } from '../load/unseen-files.js';
import { inspectionRequest, type ReportedPartOptions } from '../options/check-request.js';
import { exitCodeOf } from '../report/failing.js';
import { baselineNote, comparisonNotes, fixNotes } from '../reporters/check-notes.js';
import { reportFiles, type WriteOptions, writeReport } from '../reporters/write-report.js';
import { visibleText } from '../text/visible-text.js';

export interface CheckOptions extends WriteOptions, ReportedPartOptions {
  allowEmpty?: boolean;
  stdinFilename?: string;
  /** Files of `okr index` of other repositories. */
  with?: string[];
  cache?: boolean;
  cacheLocation?: string;
}

/** Runs `okr check`: reports findings in the selected files of their projects, and fixes them on request. */
export async function check(paths: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  // A mistake in an option is told before the work begins.
  reportFiles(options);
  const indexes = PlanIndexes.read(options.with ?? [], host);
  const overlay = await readOverlay(paths, options.stdinFilename, host);
  const selection = select(paths, host, overlay);
  const request = await inspectionRequest(paths, selection, options, host);
  const given = overlay ? [overlay] : [];
  const watched = tellingOnce(host);
  // A fix needs what only a check knows.
  const cache =
    options.cache === false || options.fix ? undefined : InspectionCache.in(host, options.cacheLocation);
  const inspectWith = (overlays: readonly Overlay[]) => inspect(request, overlays, watched, cache);
  const fixed = options.fix ? await fixFindings(given, inspectWith) : undefined;
  const inspection = knownElsewhere(fixed?.inspection ?? (await inspectWith(given)), indexes);
  const { report, whole, files } = inspection;

  const unseen = [
    ...unseenNotes(files, host),
    ...unreadNotes(inspection.unreadBefore, 'all findings there count as new', host),
  ];
  const isRefused = isEmpty(inspection, selection) && !options.allowEmpty;
  for (const note of unseen) host.writeError(`${note}\n`);
  tellPathsWithoutPlans(files, selection, host);
  if (isRefused) host.writeError(emptyAdvice('checked'));
  if (isRefused && report.findings.length === 0) return exitCodes.failure;
  if (options.updateBaseline && request.baseline && !isRefused)
    return updateBaseline(request.baseline.file, inspection, host);
  if (fixed) writeFixes(fixed, overlay, host);
  // Where standard output is for the fixed text, what is left goes where a person reads it.
  const reader = fixed && overlay ? { ...host, write: host.writeError } : host;
  writeReport({ report, whole: { ...report, findings: whole } }, files.root, options, reader);
  for (const note of comparisonNotes(report, inspection.isUnchanged)) host.writeError(`${note}\n`);
  return isRefused ? exitCodes.failure : exitCodeOf(report, options.failOn);
}

function isEmpty({ files }: Inspection, selection: Selection): boolean {
  return files.selected.length === 0 && selectedConfigurations(files, selection).length === 0;
}

/** Writes what is found now as what is accepted; nothing is to be fixed then but a rule that failed. */
function updateBaseline(file: string, { everything }: Inspection, host: Host): ExitCode {
  const entries = baselineOf(everything);
  writeBaseline(resolve(host.workingFolder, file), entries);
  host.write(`${baselineNote(file, entries, everything)}\n`);
  return exitCodeOf({ findings: everything }, 'never');
}

/** Writes the files before the notes, so that no note reports a fix that failed. Writes all files or none, because a fix may change several. */
function writeFixes(fixed: FixedPlans, input: Overlay | undefined, host: Host): void {
  const { root } = fixed.inspection.files;
  if (!input) writeFiles(fixed.changed.map(({ path, bytes, was }) => ({ ...replacement(path, bytes), was })));
  const shownFile = (file: string) => visibleText(pathFrom(host.workingFolder, join(root, file)));
  for (const note of fixNotes(fixed, shownFile)) host.writeError(`${note}\n`);
  if (input) host.write(decodeText((fixed.changed[0] ?? input).bytes).text);
}
