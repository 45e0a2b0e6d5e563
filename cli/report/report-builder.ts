import { type LangiumDocument, URI } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../../language/index.js';
import { ruleUrl } from '../../language/lint/rule-page.js';
import { recordOf } from '../../language/names/plan-record.js';
import type { Severity } from '../../language/values/severity.js';
import { compareText } from '../../language/values/text.js';
import { pathFrom } from '../host/paths.js';
import { fileInProject, type ProjectFiles } from '../load/project-files.js';
import { numberFingerprints } from './fingerprints.js';
import {
  countBySeverity,
  type Report,
  type ReportedFinding,
  type ReportedFix,
  type ReportedPlace,
  type ReportedProject,
  type ReportedSeverity,
  reportedSeverities,
  type WaivedFinding,
} from './report.js';
import { reportedFixes } from './reported-fixes.js';
import { SourceLines } from './source-lines.js';

/**
 * Turns findings into a report: paths and lines for people, without hints, sorted. The waived findings come from the
 * last check of the selected files.
 */
export function buildReport(files: ProjectFiles, findings: readonly Finding[]): Report {
  const sources = new SourceLines(files);
  const placeOf = (uri: string, range: Range): ReportedPlace => ({
    file: pathFrom(files.root, URI.parse(uri).fsPath),
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    source: sources.line(uri, range.start.line),
    endSource: sources.line(uri, range.end.line),
  });
  const reportedFinding = (finding: FindingToReport): Unnumbered => {
    const reported = {
      ...placeOf(finding.uri, finding.range),
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      element: finding.element ?? null,
      subject: finding.subject ?? fileInProject(URI.parse(finding.uri), files),
      url: ruleUrl(finding.rule),
      related: (finding.related ?? []).map(({ uri, range, message }) => ({
        ...placeOf(uri, range),
        message,
      })),
    };
    return withFixes(reported, () => reportedFixes(finding, files, placeOf));
  };
  const answered = files.selected
    .flatMap((document) => files.services.lint.Linter.waived(document))
    .flatMap(({ finding, reason, until }) =>
      isReported(finding)
        ? [Object.assign(reportedFinding(finding), { reason, ...(until && { until }) })]
        : [],
    );
  const all = withFingerprints([...findings.filter(isReported).map(reportedFinding), ...answered]);
  const waived = all.filter(isWaived);
  const reported = all.filter((finding) => !isWaived(finding));
  const projects = files.projects.map((project) => describeProject(project, files));
  return {
    today: projects[0]?.today ?? '',
    findings: reported,
    waived,
    files: files.selected.map(({ uri }) => pathFrom(files.root, uri.fsPath)).sort(compareText),
    summary: {
      files: files.selected.length,
      keyResults: total(projects, 'keyResults'),
      ...countBySeverity(reported),
      waived: waived.length,
      projects,
    },
  };
}

/** Adds fixes that are made when somebody reads them: most reports show none, and some take another check of the file. */
function withFixes(finding: Omit<Unnumbered, 'fixes'>, make: () => ReportedFix[]): Unnumbered {
  let fixes: ReportedFix[] | undefined;
  const get = () => {
    fixes ??= make();
    return fixes;
  };
  return Object.defineProperty(finding, 'fixes', { get, enumerable: true }) as Unnumbered;
}

type Unnumbered = Omit<ReportedFinding, 'fingerprint'> & Partial<Pick<WaivedFinding, 'reason' | 'until'>>;

/** Sorts findings and gives each its fingerprint; those that are waived count, so that a waiver renumbers nothing. */
function withFingerprints(all: Unnumbered[]): (ReportedFinding | WaivedFinding)[] {
  const sorted = all.sort(byFileAndPlace);
  const fingerprints = numberFingerprints(sorted);
  return sorted.map((finding, index) =>
    Object.assign(finding, { fingerprint: fingerprints[index] as string }),
  );
}

function isWaived(finding: ReportedFinding | WaivedFinding): finding is WaivedFinding {
  return 'reason' in finding;
}

function describeProject(project: ProjectFiles['projects'][number], files: ProjectFiles): ReportedProject {
  const { Projects } = files.services.shared.workspace;
  const documents = files.selected.filter(({ uri }) => Projects.projectOf(uri).base === project);
  return {
    folder: pathFrom(files.root, project.root.fsPath),
    today: files.services.shared.Today.for(project),
    files: documents.length,
    keyResults: documents.reduce((sum, document) => sum + countKeyResults(document), 0),
  };
}

function countKeyResults(document: LangiumDocument): number {
  return recordOf(document).keyResults;
}

function total(projects: readonly ReportedProject[], field: 'files' | 'keyResults'): number {
  return projects.reduce((sum, project) => sum + project[field], 0);
}

type FindingToReport = Finding & { severity: ReportedSeverity };

function isReported(finding: Finding): finding is FindingToReport {
  return (reportedSeverities as readonly Severity[]).includes(finding.severity);
}

function byFileAndPlace(left: Unnumbered, right: Unnumbered): number {
  return (
    compareText(left.file, right.file) ||
    left.line - right.line ||
    left.column - right.column ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  );
}
