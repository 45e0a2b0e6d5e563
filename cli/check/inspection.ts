import type { LangiumDocument } from 'langium';
import { repositoryReader } from '../../history/git-checkout.js';
import { historyFor } from '../../history/git-history.js';
import { commitBefore } from '../../history/reference-commit.js';
import type { IsoDate } from '../../language/values/dates.js';
import { type Base, BaseVersion } from '../baseline/base-version.js';
import { type BaselineEntry, matchBaseline } from '../baseline/baseline.js';
import { ChangeHistory } from '../baseline/change-history.js';
import { findingsOnChangedLines, type IsOfChange, newFindings } from '../baseline/changed-findings.js';
import type { Host } from '../host/host.js';
import type { Overlay } from '../load/disk-file-system.js';
import { loadProjectFiles, type ProjectFiles } from '../load/project-files.js';
import type { Selection } from '../load/selection.js';
import { countBySeverity, type Report, type ReportedFinding } from '../report/report.js';
import { buildReport } from '../report/report-builder.js';
import { lintFiles } from './lint-files.js';

/** What to check, and what to report. */
export interface InspectionRequest {
  selection: Selection;
  /** *Today* if it is given from outside. */
  today: IsoDate | undefined;
  /** The commit whose findings are left out. */
  base?: Base | undefined;
  /** Whether findings on lines that the change touched are reported instead of new ones. */
  changedLines?: boolean | undefined;
  /** Findings that are accepted for now. */
  baseline?: { file: string; entries: readonly BaselineEntry[] } | undefined;
}

export interface Inspection {
  files: ProjectFiles;
  report: Report;
  /** What was found in the whole projects, whether it is reported or not; sorted as in a report. */
  everything: ReportedFinding[];
  /** Whether nothing differs from the base; undefined if there is none. */
  isUnchanged: boolean | undefined;
  /** Files of which this clone does not hold what they said in the base; absolute paths. */
  unreadBefore: string[];
}

/**
 * Loads the projects around the selected paths, checks them, and leaves out known findings. If there is a version to
 * compare with, the whole projects are checked, so that a finding of a file that is not selected is not mistaken for an
 * earlier finding of a selected file.
 *
 * @param overlays texts that replace files
 */
export async function inspect(
  request: InspectionRequest,
  overlays: readonly Overlay[],
  host: Host,
): Promise<Inspection> {
  const { selection, today, base, baseline } = request;
  const tell = (message: string) => host.writeError(`${message}\n`);
  const history = historyFor(host.environment, tell, base && commitBefore);
  const changeHistory = base && history && new ChangeHistory(history);
  const files = await loadProjectFiles({
    selection,
    overlays,
    today,
    localDate: host.localDate,
    history: changeHistory ?? history,
    readRepository: repositoryReader(host.environment),
    parse: 'all',
  });
  const version = base && (await BaseVersion.load(base, files, { today, localDate: host.localDate }));
  if (base && version)
    changeHistory?.compareWith({ date: base.commit.date, textOf: (uri) => version.textOf(uri) });

  const report = buildReport(files, await lintFiles(files, selection));
  if (!base && !baseline)
    return { files, report, everything: report.findings, isUnchanged: undefined, unreadBefore: [] };
  const others = reportOfOthers(files);
  const everything = [...report.findings, ...others.findings];
  const isReported: IsOfChange = !version
    ? () => true
    : request.changedLines
      ? findingsOnChangedLines(version, files)
      : await newFindings(version, files, [report, others]);
  const accepted = matchBaseline(baseline?.entries ?? [], everything);
  const findings = report.findings.filter((finding) => isReported(finding) && !accepted.known.has(finding));
  const waived = report.waived.filter(isReported);
  return {
    files,
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
        ...(request.changedLines && { changedLines: true }),
        ...(baseline && { baseline: { file: baseline.file, fixed: accepted.fixed } }),
        leftOut: report.findings.length - findings.length,
      },
    },
  };
}

/** What is found in the files that are not selected, as far as it is ever reported. */
function reportOfOthers(files: ProjectFiles): Report {
  const selected = new Set(files.selected);
  const { lint, shared } = files.services;
  const isReported = ({ uri }: LangiumDocument) => shared.workspace.Projects.isReported(uri, false);
  const others = files.documents.filter((document) => !selected.has(document) && isReported(document));
  const { Linter } = lint;
  return buildReport(
    { ...files, selected: others },
    others.flatMap((document) => Linter.lint(document)),
  );
}
