import { say, translated } from '../../language/values/say.js';
import {
  type Comparison,
  type Report,
  type ReportedSeverity,
  type ReportSummary,
  reportedSeverities,
} from '../report/report.js';
import { visibleText } from '../text/visible-text.js';

/** How findings of a severity are counted: the word for one, and for more. */
const nouns: Readonly<Record<ReportedSeverity, [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['information', 'information'],
};

/** Writes the number of checked files: `15 files, 46 key results`. */
export function describeExtent({ files, keyResults }: ReportSummary): string {
  return `${filesText(files)}, ${keyResultsText(keyResults)}`;
}

function filesText(count: number): string {
  return count === 1 ? say`1 file` : say`${count} files`;
}

function keyResultsText(count: number): string {
  return count === 1 ? say`1 key result` : say`${count} key results`;
}

/**
 * Writes the counts of findings by severity, worst first, then the numbers of left out and waived findings; `no
 * findings` if there are none.
 */
export function countsOf({
  findings,
  waived,
  comparison,
}: Report): { severity?: ReportedSeverity; text: string }[] {
  const words = comparison && wordsFor(comparison);
  const described = (count: number | 'no', one: string, many: string) => {
    const text = [
      count === 'no' || count === 1 ? count : '{0}',
      words?.before,
      count === 1 ? one : many,
      words?.behind,
    ];
    return translated(text.filter((part) => part !== undefined).join(' '), count);
  };
  const counts = reportedSeverities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [{ severity, text: described(count, ...nouns[severity]) }] : [];
  });
  const leftOut = comparison?.leftOut ?? 0;
  return [
    ...(counts.length > 0 ? counts : [{ text: described('no', 'finding', 'findings') }]),
    ...(leftOut > 0
      ? [{ text: translated(`{0} ${leftOut === 1 ? words?.leftOutOne : words?.leftOut}`, leftOut) }]
      : []),
    ...(waived.length > 0 ? [{ text: say`${waived.length} waived` }] : []),
  ];
}

/** Returns all texts of the counts, as the keys of their translations. */
export function countTexts(): string[] {
  const parts = [undefined, { before: 'new' }, { behind: 'on changed lines' }];
  const all: [string, string, string][] = [['no', 'finding', 'findings']];
  for (const [one, many] of Object.values(nouns)) all.push(['1', one, many], ['{0}', one, many]);
  return [
    ...parts.flatMap((words) =>
      all.map(([count, one, many]) =>
        [count, words?.before, count === '1' ? one : many, words?.behind].filter(Boolean).join(' '),
      ),
    ),
    ...['elsewhere', 'was there before', 'were there before'].map((words) => `{0} ${words}`),
  ];
}

/** How findings are spoken of that are a part of what was found, and how all others are. */
function wordsFor({ changedLines }: Comparison) {
  return changedLines
    ? { behind: 'on changed lines', leftOutOne: 'elsewhere', leftOut: 'elsewhere' }
    : { before: 'new', leftOutOne: 'was there before', leftOut: 'were there before' };
}

/** Writes the day and the base of the counts: `today 2026-11-16, compared with main (1a2b3c4)`. */
export function describeBasis(report: Report): string {
  const { since } = report.comparison ?? {};
  return since
    ? say`${describeToday(report)}, compared with ${describeCommit(since)}`
    : describeToday(report);
}

/** Writes a commit for people: `main (1a2b3c4)`. */
export function describeCommit({ revision, commit }: NonNullable<Comparison['since']>): string {
  return `${visibleText(revision)} (${commit.slice(0, 7)})`;
}

/** `today 2026-11-16`; with the folder of each project that has another date: `(examples: 2020-01-01)`. */
function describeToday({ today, summary: { projects } }: Report): string {
  const differing = projects.filter((project) => project.today !== today);
  if (differing.length === 0) return say`today ${today}`;
  return `${say`today ${today}`} (${differing.map((project) => `${project.folder}: ${project.today}`).join(', ')})`;
}
