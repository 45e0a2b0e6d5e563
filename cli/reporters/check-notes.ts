import { counted } from '../../picture/words.js';
import { type BaselineEntry, isAcceptable } from '../baseline/baseline.js';
import type { FixedPlans } from '../check/fix-findings.js';
import type { Report, ReportedFinding } from '../report/report.js';
import { describeCommit } from './summary-line.js';

/** What to say beside a report: what it does not show. */
export function comparisonNotes({ comparison }: Report, isUnchanged: boolean | undefined): string[] {
  const { since, baseline } = comparison ?? {};
  return [
    ...(since && isUnchanged
      ? [`No plan and no configuration has changed since ${describeCommit(since)}.`]
      : []),
    ...(baseline && baseline.fixed > 0
      ? [
          `${counted(baseline.fixed, 'entry', 'entries')} of ${baseline.file} ${baseline.fixed === 1 ? 'is' : 'are'} mended: --update-baseline takes ${baseline.fixed === 1 ? 'it' : 'them'} out.`,
        ]
      : []),
  ];
}

/** What was mended: a line for each file, `Mended 2 unresolved-reference, 1 invalid-value in sales/2026-Q4.okr.` */
export function fixNotes({ counts }: FixedPlans, shownFile: (file: string) => string): string[] {
  if (counts.size === 0) return ['Nothing was mended: no finding has a single fix that needs nobody.'];
  return [...counts].map(([file, ofFile]) => {
    const parts = [...ofFile].map(([rule, count]) => `${count} ${rule}`);
    return `Mended ${parts.join(', ')} in ${shownFile(file)}.`;
  });
}

/**
 * What a baseline holds now, and how much of it is wrong beyond doubt: an error is seldom what somebody meant to accept.
 *
 * @param findings from which the entries were made
 */
export function baselineNote(
  file: string,
  entries: readonly BaselineEntry[],
  findings: readonly ReportedFinding[],
): string {
  const accepted = findings.filter(isAcceptable);
  const errors = accepted.filter(({ severity }) => severity === 'error').length;
  const warning =
    errors > 0
      ? ` ${errors} of them ${errors === 1 ? 'is an error' : 'are errors'}: better mended than accepted.`
      : '';
  return `${file} accepts ${counted(accepted.length, 'finding')} now, in ${counted(entries.length, 'entry', 'entries')}.${warning}`;
}
