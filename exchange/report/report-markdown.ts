import { groupBy } from '../../language/values/group-by.js';
import { plainMarkdown } from '../../language/values/plain-markdown.js';
import { visibleLine } from '../../language/values/visible-characters.js';
import { placeText } from '../place.js';
import type { EntryKind, ImportReport, ReportEntry } from './report.js';

const headings: Readonly<Record<EntryKind, string>> = {
  'left-out': 'Not understood, quoted only here',
  kept: 'Not understood, kept as a comment next to the goal',
  rewritten: 'Understood, and written in other words',
};

/** The report of an import as a page: what columns were taken as, and word for word what was not understood. */
export function reportMarkdown({ sources, summary, files, columns, entries, advice }: ImportReport): string {
  const counts = [
    counted(summary.objectives, 'objective'),
    counted(summary.keyResults, 'key result'),
    counted(summary.initiatives, 'initiative'),
  ].join(', ');
  const blocks = [
    `# Import of ${sources.map(({ file }) => escaped(file)).join(', ')}`,
    `${counts}.`,
    files.map(({ path, keyResults }) => `- \`${path}\`: ${counted(keyResults, 'key result')}`).join('\n'),
    ...advice.map(escaped),
    ...(['left-out', 'kept', 'rewritten'] as const).flatMap((kind) =>
      section(
        kind,
        entries.filter((entry) => entry.kind === kind),
      ),
    ),
    ...(columns.length === 0
      ? []
      : [
          '## Columns and fields',
          '| name | taken as |\n| --- | --- |\n' +
            columns
              .map(
                ({ name, role }) =>
                  `| ${escaped(name)} | ${role === 'comment' ? 'kept as a comment' : role} |`,
              )
              .join('\n'),
        ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function section(kind: EntryKind, entries: readonly ReportEntry[]): string[] {
  if (entries.length === 0) return [];
  const groups = [...groupBy(entries, ({ reason }) => reason)].flatMap(([reason, group]) => [
    `${reason.charAt(0).toUpperCase()}${reason.slice(1)}:`,
    group.map(({ text, place }) => `- ${escaped(placeText(place))}: “${escaped(text)}”`).join('\n'),
  ]);
  return [`## ${headings[kind]} (${entries.length})`, ...groups];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function escaped(text: string): string {
  return plainMarkdown(visibleLine(text));
}
