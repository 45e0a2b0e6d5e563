import type { Finding } from '../../language/index.js';
import type { ProjectFiles } from '../load/project-files.js';
import type { Report, ReportedFinding } from '../report/report.js';
import type { BaseVersion } from './base-version.js';
import { findingsOnChangedLines, type IsOfChange, newFindings } from './changed-findings.js';
import { removedWhileLinked, withRemoved } from './removed-while-linked.js';

/** The versions that a change is compared with. */
export interface ComparedRevision {
  /** The merge base of HEAD and the revision. */
  base: BaseVersion;
  /** Loads the tip of the revision; absent if the tip is the merge base. */
  loadTip?: (() => Promise<BaseVersion>) | undefined;
}

/**
 * Selects the findings of a change: those that neither the merge base nor the tip of the revision has. The tip counts
 * because a branch may contain commits that reached the revision in another commit, such as a squashed pull request.
 *
 * @param parts the present findings, in the selected files and in all others
 * @param onChangedLines whether the lines decide, and not the findings of the earlier versions
 */
export async function findingsOfChange(
  { base, loadTip }: ComparedRevision,
  now: ProjectFiles,
  parts: readonly Report[],
  onChangedLines: boolean,
): Promise<IsOfChange> {
  const isNew = onChangedLines ? findingsOnChangedLines(base, now) : await newFindings(base, now, parts);
  const hasNew = parts.some(({ findings, waived }) => findings.some(isNew) || waived.some(isNew));
  if (!loadTip || !hasNew) return isNew;
  const tip = await loadTip();
  const lintTip = async (): Promise<Finding[]> => {
    const found = await tip.lint();
    return withRemoved(found, await removedWhileLinked(base, tip.files), tip.files.documents);
  };
  const isNewAtTip = await newFindings(tip, now, parts, lintTip);
  if (!onChangedLines) return (finding) => isNew(finding) && isNewAtTip(finding);
  const isOnNewLine = findingsOnChangedLines(tip, now);
  // A removed element has no line, so its finding itself must be new.
  const isOfTip = (finding: ReportedFinding) =>
    finding.rule === 'removed-while-linked' ? isNewAtTip(finding) : isOnNewLine(finding);
  return (finding) => isNew(finding) && isOfTip(finding);
}
