import type { LangiumDocument } from 'langium';
import { repositoryReader } from '../../history/git-checkout.js';
import { historyFor } from '../../history/git-history.js';
import { commitBefore } from '../../history/reference-commit.js';
import type { History } from '../../language/project/history.js';
import { type Base, BaseVersion } from '../baseline/base-version.js';
import { matchBaseline } from '../baseline/baseline.js';
import { ChangeHistory } from '../baseline/change-history.js';
import { findingsOnChangedLines, type IsOfChange } from '../baseline/changed-findings.js';
import { type ComparedRevision, findingsOfChange } from '../baseline/findings-of-change.js';
import {
  type RemovedWhileLinked,
  removedWhileLinked,
  withRemoved,
} from '../baseline/removed-while-linked.js';
import type { Host } from '../host/host.js';
import type { Overlay } from '../load/disk-file-system.js';
import { type LoadOptions, loadProjectFiles, type ProjectFiles } from '../load/project-files.js';
import { countBySeverity, type Report } from '../report/report.js';
import { buildReport } from '../report/report-builder.js';
import { findingsIn, recallFiles, rememberFiles } from './check-files.js';
import { type InspectionCache, isWorthIt } from './inspection-cache.js';
import type { Inspection, InspectionRequest, InspectionResult } from './inspection-result.js';
import { lintFiles } from './lint-files.js';

/**
 * Loads the projects around the selected paths, checks them, and leaves out known findings. If there is a version to
 * compare with, the whole projects are checked, so that a finding of a file that is not selected is not mistaken for an
 * earlier finding of a selected file.
 *
 * @param overlays texts that replace files; then nothing is remembered
 * @param cache remembers results between runs
 */
export async function inspect(
  request: InspectionRequest,
  overlays: readonly Overlay[],
  host: Host,
  cache?: InspectionCache,
): Promise<Inspection> {
  const { selection, today, base } = request;
  let isHistoryKnown = true;
  const tell = (message: string) => {
    isHistoryKnown = false;
    host.writeError(`${message}\n`);
  };
  const history = historyFor(host.environment, tell, base && commitBefore);
  // A submodule has commits of its own.
  const baseIn = async (root: string) => (root === base?.repository ? base.commit : undefined);
  const sinceBase = base && historyFor(host.environment, tell, baseIn);
  const changeHistory = history && sinceBase && new ChangeHistory(history, sinceBase);
  const files = await loadProjectFiles({
    selection,
    overlays,
    today,
    machine: host,
    history: changeHistory ?? history,
    readRepository: repositoryReader(host.environment),
    parse: 'all',
  });
  const place = overlays.length === 0 ? await cache?.place(files, request, history) : undefined;
  const known = place && (await cache?.find(place, files));
  if (known && isHistoryKnown) return { files, ...known };
  const store = place && cache?.filesOf(files, () => isHistoryKnown);
  if (store) await recallFiles(files, store);
  const revisionOf = () => base && loadRevision(base, files, { today, machine: host, history, sinceBase });
  const result = await inspectFiles(files, request, await revisionOf(), changeHistory);
  const { RememberedChecks } = files.services.shared.workspace;
  const isPart = files.documents.some((one) => RememberedChecks.hasTaken(one));
  // The fixes of findings that were taken over would take another check.
  if (place && isHistoryKnown && !isPart) cache?.remember(place, files, result);
  if (store && isWorthIt(files, result)) await rememberFiles(files, store);
  return { files, ...result };
}

/** Checks loaded files. */
async function inspectFiles(
  files: ProjectFiles,
  { selection, base, baseline, changedLines }: InspectionRequest,
  revision: ComparedRevision | undefined,
  changeHistory: ChangeHistory | undefined,
): Promise<InspectionResult> {
  const version = revision?.base;
  if (base && version)
    changeHistory?.compareWith({ date: base.commit.date, textOf: (uri) => version.textOf(uri) });

  const found = await lintFiles(files, selection);
  const removed = version && (await removedWhileLinked(version, files));
  const report = buildReport(files, withRemoved(found, removed, files.selected));
  if (!base && !baseline)
    return {
      report,
      whole: report.findings,
      everything: report.findings,
      isUnchanged: undefined,
      unreadBefore: [],
    };
  const others = reportOfOthers(files, removed);
  const everything = [...report.findings, ...others.findings];
  const isReported: IsOfChange = revision
    ? await findingsOfChange(revision, files, [report, others], changedLines === true)
    : () => true;
  const accepted = matchBaseline(baseline?.entries ?? [], everything);
  const isTouched = version && findingsOnChangedLines(version, files);
  const findings = report.findings
    .filter((finding) => isReported(finding) && !accepted.known.has(finding))
    .map((finding) => (isTouched ? { ...finding, isTouched: isTouched(finding) } : finding));
  const waived = report.waived.filter(isReported);
  return {
    whole: report.findings.filter((finding) => !accepted.known.has(finding)),
    everything,
    isUnchanged: version?.isSameAs(files),
    unreadBefore: files.selected
      .map(({ uri }) => uri.fsPath)
      .filter((path) => version?.files.unread.has(path)),
    report: {
      ...report,
      findings,
      waived,
      summary: { ...report.summary, ...countBySeverity(findings), waived: waived.length },
      comparison: {
        ...(base && { since: { revision: base.revision, commit: base.commit.id } }),
        ...(changedLines && { changedLines: true }),
        ...(baseline && { baseline: { file: baseline.file, fixed: accepted.fixed } }),
        leftOut: report.findings.length - findings.length,
      },
    },
  };
}

/** Loads the merge base, and prepares to load the tip of the revision, which is checked only if a finding may be new. */
async function loadRevision(
  base: Base,
  now: ProjectFiles,
  {
    history,
    sinceBase,
    ...options
  }: Pick<LoadOptions, 'today' | 'machine' | 'history'> & {
    sinceBase: History | undefined;
  },
): Promise<ComparedRevision> {
  const version = await BaseVersion.load(base, now, options);
  const { tip } = base;
  const loadTip =
    tip &&
    (() => {
      const tipHistory = history && sinceBase && new ChangeHistory(history, sinceBase);
      tipHistory?.compareWith({ date: base.commit.date, textOf: (uri) => version.textOf(uri) });
      return BaseVersion.load({ ...base, commit: tip }, now, { ...options, history: tipHistory });
    });
  return { base: version, loadTip };
}

/** What is found in the files that are not selected, as far as it is ever reported. */
function reportOfOthers(files: ProjectFiles, removed: RemovedWhileLinked | undefined): Report {
  const selected = new Set(files.selected);
  const { shared } = files.services;
  const isReported = ({ uri }: LangiumDocument) => shared.workspace.Projects.isReported(uri, false);
  const others = files.documents.filter((document) => !selected.has(document) && isReported(document));
  return buildReport(
    { ...files, selected: others },
    withRemoved(
      others.flatMap((document) => findingsIn(document, files.services)),
      removed,
      others,
    ),
  );
}
