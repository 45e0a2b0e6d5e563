import { type Report, type ReportedSeverity, type ReportSummary, reportedSeverities } from '../report.js';

/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How findings of a severity are counted: the word for one, and for more. */
const nouns: Readonly<Record<ReportedSeverity, [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['for information', 'for information'],
};

/** `15 files, 46 key results`. */
export function describeExtent({ files, keyResults }: ReportSummary): string {
  return `${counted(files, 'file')}, ${counted(keyResults, 'key result')}`;
}

/** The counts of findings, by severity and worst first, then of what was waived; `no findings` where there are none. */
export function countsOf({ findings, waived }: Report): { severity?: ReportedSeverity; text: string }[] {
  const counts = reportedSeverities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [{ severity, text: counted(count, ...nouns[severity]) }] : [];
  });
  return [
    ...(counts.length > 0 ? counts : [{ text: 'no findings' }]),
    ...(waived.length > 0 ? [{ text: `${waived.length} waived` }] : []),
  ];
}

/** `today 2026-11-16`; with the folder of each project that has another date: `(examples: 2020-01-01)`. */
export function describeToday({ today, summary: { projects } }: Report): string {
  const differing = projects.filter((project) => project.today !== today);
  if (differing.length === 0) return `today ${today}`;
  return `today ${today} (${differing.map((project) => `${project.folder}: ${project.today}`).join(', ')})`;
}
