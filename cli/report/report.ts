import type { IsoDate } from '../../language/values/dates.js';
import type { Severity } from '../../language/values/severity.js';

/** The version of the JSON report; it rises when readers of the format have to change. */
export const schemaVersion = 1;

/** Severities from worst to mildest. Hints are for editors; no report shows them. */
export const reportedSeverities = ['error', 'warning', 'information'] as const satisfies readonly Severity[];
export type ReportedSeverity = (typeof reportedSeverities)[number];

/**
 * A range in a file. Lines and columns count from 1, columns in UTF-16 code units; the end is the first column after
 * the range.
 */
export interface ReportedPlace {
  /** Relative to the report's root, with `/`. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The text of the first line, for reports that show it, or count its columns in another way. */
  source: string;
  /** The text of the last line. */
  endSource: string;
}

/** A text that replaces another. */
export interface ReportedEdit extends ReportedPlace {
  text: string;
}

/** A change that fixes a finding and leaves nothing to write. */
export interface ReportedFix {
  title: string;
  /** They do not overlap. */
  edits: ReportedEdit[];
}

export interface ReportedFinding extends ReportedPlace {
  rule: string;
  severity: ReportedSeverity;
  message: string;
  /** Qualified name of the element it is about, or its kind and title; null if it is about none. */
  element: string | null;
  /** What it is about, whatever the line: as `language/lint/finding-subject.ts` says, else the file from its project's root. */
  subject: string;
  /** The same for this finding while its lines move; no two findings of a report share it. See `fingerprints.ts`. */
  fingerprint: string;
  /** Whether it is on lines that the change wrote; absent if no versions are compared. */
  isTouched?: boolean;
  /** The page of the rule. */
  url: string;
  related: (ReportedPlace & { message: string })[];
  /** The likeliest first. */
  fixes: ReportedFix[];
}

/** A finding that the file itself accepts. */
export interface WaivedFinding extends ReportedFinding {
  reason: string;
  /** The last day on which that holds, if the file says one. */
  until?: IsoDate;
}

/** The checked files of one project. */
export interface ReportedProject {
  /** Relative to the report's root, with `/`; `.` is the root itself. */
  folder: string;
  today: IsoDate;
  files: number;
  keyResults: number;
}

export interface ReportSummary extends Record<'errors' | 'warnings' | 'informations' | 'waived', number> {
  files: number;
  keyResults: number;
  projects: ReportedProject[];
}

/** Why a report contains only a part of the findings, and how many it leaves out. */
export interface Comparison {
  /** The commit whose findings are left out; absent if none was compared with. */
  since?: {
    /** As it was named. */
    revision: string;
    /** The id of the commit where HEAD left the way to it. */
    commit: string;
  };
  /** Whether what is on lines that the change did not touch is left out, instead of what was there before. */
  changedLines?: true;
  /** The file of accepted findings, as it was named. */
  baseline?: {
    file: string;
    /** How many of its entries stand for more than was found. */
    fixed: number;
  };
  /** How many findings are left out. */
  leftOut: number;
}

/** The result of a check as plain data for reporters. */
export interface Report {
  /** The date that progress and staleness were computed for; of the first project, where several differ. */
  today: IsoDate;
  /** Sorted by file, place and rule. */
  findings: ReportedFinding[];
  waived: WaivedFinding[];
  /** The plans that were checked, sorted. */
  files: string[];
  summary: ReportSummary;
  /** Absent if everything that was found is reported. */
  comparison?: Comparison;
}

/** Counts findings by severity. */
export function countBySeverity(
  findings: readonly ReportedFinding[],
): Pick<ReportSummary, 'errors' | 'warnings' | 'informations'> {
  const count = (severity: ReportedSeverity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), informations: count('information') };
}
