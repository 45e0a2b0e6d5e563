import { counted } from '../../language/values/counted.js';
import { say } from '../../language/values/say.js';
import { type BaselineEntry, isAcceptable } from '../baseline/baseline.js';
import type { FixedPlans } from '../check/fix-findings.js';
import type { Report, ReportedFinding } from '../report/report.js';
import { describeCommit } from './summary-line.js';

/** Says what a report does not show. */
export function comparisonNotes({ comparison }: Report, isUnchanged: boolean | undefined): string[] {
  const { since, baseline } = comparison ?? {};
  return [
    ...(since && isUnchanged
      ? [say`No plan and no configuration has changed since ${describeCommit(since)}.`]
      : []),
    ...(baseline && baseline.fixed > 0
      ? [
          baseline.fixed === 1
            ? say`1 entry of ${baseline.file} is fixed. Remove it with --update-baseline.`
            : say`${baseline.fixed} entries of ${baseline.file} are fixed. Remove them with --update-baseline.`,
        ]
      : []),
  ];
}

/** Says what was fixed: a line for each file, `Fixed 2 unresolved-reference, 1 invalid-value in sales/2026-Q4.okr.` */
export function fixNotes({ counts }: FixedPlans, shownFile: (file: string) => string): string[] {
  if (counts.size === 0) return [say`Nothing was fixed: no finding has a fix that needs no decision.`];
  return [...counts].map(([file, ofFile]) => {
    const parts = [...ofFile].map(([rule, count]) => `${count} ${rule}`);
    return say`Fixed ${parts.join(', ')} in ${shownFile(file)}.`;
  });
}

/**
 * Says what a baseline contains, and how many of its findings are errors, because people seldom want to accept errors.
 *
 * @param findings the findings of the entries
 */
export function baselineNote(
  file: string,
  entries: readonly BaselineEntry[],
  findings: readonly ReportedFinding[],
): string {
  const accepted = findings.filter(isAcceptable);
  const errors = accepted.filter(({ severity }) => severity === 'error').length;
  const note = say`${file} accepts ${counted(accepted.length, 'finding')} now, in ${counted(entries.length, 'entry')}.`;
  if (errors === 0) return note;
  const warning =
    errors === 1
      ? say`1 of them is an error. Fix errors instead of accepting them.`
      : say`${errors} of them are errors. Fix errors instead of accepting them.`;
  return `${note} ${warning}`;
}
