import type { BaselineEntry } from './baseline.js';
import type { FixedPlans } from './fix-findings.js';
import type { Report } from './report.js';
import { counted, describeCommit } from './reporters/summary-line.js';

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

/** What a baseline holds now. */
export function baselineNote(file: string, entries: readonly BaselineEntry[]): string {
  const findings = entries.reduce((sum, { count }) => sum + count, 0);
  return `${file} accepts ${counted(findings, 'finding')} now, in ${counted(entries.length, 'entry', 'entries')}.`;
}
