import type { IsoDate } from '../../language/values/dates.js';
import type { Base } from '../baseline/base-version.js';
import type { BaselineEntry } from '../baseline/baseline.js';
import type { ProjectFiles } from '../load/project-files.js';
import type { Selection } from '../load/selection.js';
import type { Report, ReportedFinding } from '../report/report.js';

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
  /** Findings of the report without a version to compare with; those that the baseline accepts are left out. */
  whole: ReportedFinding[];
  /** What was found in the whole projects, whether it is reported or not; sorted as in a report. */
  everything: ReportedFinding[];
  /** Whether nothing differs from the base; undefined if there is none. */
  isUnchanged: boolean | undefined;
  /** Files of which this clone does not hold what they said in the base; absolute paths. */
  unreadBefore: string[];
}

/** What an inspection finds, without the files. */
export type InspectionResult = Omit<Inspection, 'files'>;
