import { placeText } from '../../exchange/place.js';
import type { EntryKind, ReportEntry } from '../../exchange/report/report.js';
import { groupBy } from '../../language/values/group-by.js';
import { visibleJson } from '../../language/values/visible-characters.js';
import type { Terminal } from '../host/terminal.js';
import type { ImportedTarget, ImportResult } from '../report/import-result.js';
import { viewColumns } from '../text/columns.js';
import { countedInEnglish } from '../text/english-count.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';

/** Renders the result of an import: sources, files, the meaning of columns, and word for word what was not understood. */
export function importView(result: ImportResult, terminal: Terminal): string {
  const { report, isDry } = result;
  const blocks = [
    [headline(result)],
    result.files.map((file) => fileLine(file, result, terminal)),
    ...(isDry ? result.files.map(({ text }) => text.trimEnd().split('\n').map(visibleText)) : []),
    columnBlock(result, terminal),
    ...(['left-out', 'kept', 'rewritten'] as const).map((kind) =>
      entryBlock(
        kind,
        report.entries.filter((entry) => entry.kind === kind),
        terminal,
      ),
    ),
    adviceBlock(result, terminal),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

export function importJson({ report, files, isDry, problems, skipped, mapping }: ImportResult): string {
  const { schemaVersion, files: counts, ...rest } = report;
  const document = {
    schemaVersion,
    dryRun: isDry,
    ...rest,
    files: files.map(({ path, text, state, isWritten }, index) => ({
      ...counts[index],
      path,
      state,
      written: isWritten && !isDry,
      ...(isDry && { text }),
    })),
    problems,
    skipped,
    mapping: mapping ?? null,
  };
  return `${visibleJson(document, 2)}\n`;
}

function headline({ report: { sources, summary } }: ImportResult): string {
  const [first] = sources;
  const what =
    sources.length === 1 && first
      ? `${visibleText(first.file)} as ${first.kind}`
      : countedInEnglish(sources.length, 'file');
  const counts = [
    ...(summary.priorities > 0
      ? [summary.priorities === 1 ? '1 priority' : `${summary.priorities} priorities`]
      : []),
    countedInEnglish(summary.objectives, 'objective'),
    countedInEnglish(summary.keyResults, 'key result'),
    countedInEnglish(summary.initiatives, 'initiative'),
  ];
  return `Read ${what}: ${counts.join(', ')}.`;
}

const verbs: Readonly<Record<ImportedTarget['state'], readonly [done: string, dry: string]>> = {
  new: ['wrote', 'would write'],
  same: ['unchanged', 'unchanged'],
  differs: ['overwrote', 'would overwrite'],
  outside: ['left alone', 'left alone'],
};

function fileLine(
  { path, state, isWritten }: ImportedTarget,
  { isDry }: ImportResult,
  { colors }: Terminal,
): string {
  const [done, dry] = verbs[state];
  const shown = colors.bold(visibleText(path));
  if (state === 'differs' && !isWritten)
    return `${colors.red('left alone')}  ${shown}  its content differs; --force overwrites it`;
  if (state === 'outside') return `${colors.red('left alone')}  ${shown}  a link leads out of the folder`;
  return `${isDry ? dry : done}  ${shown}`;
}

function columnBlock({ report: { columns }, mapping }: ImportResult, { colors }: Terminal): string[] {
  if (columns.length === 0) return [];
  const tables = new Map<string, typeof columns>();
  for (const use of columns) {
    const key = [use.file, use.table].filter((part) => part !== '').join(' ');
    const known = tables.get(key) ?? [];
    if (
      !known.some(({ name, role, column }) => name === use.name && role === use.role && column === use.column)
    )
      known.push(use);
    tables.set(key, known);
  }
  const lines = [...tables].flatMap(([key, uses]) => {
    const width = uses.reduce((most, { name }) => Math.max(most, visibleText(name).length), 0);
    const rows = uses.map(
      ({ column, name, role }) =>
        `  ${column.padEnd(2)} ${visibleText(name).padEnd(width)}  ${role === 'comment' ? colors.yellow('kept as a comment') : role}`,
    );
    return [colors.bold(`Columns and fields of ${visibleText(key)}`), ...rows];
  });
  return [
    ...lines,
    ...(mapping === undefined
      ? []
      : [`  written to ${visibleText(mapping)}: edit this file and import again with the same --map`]),
  ];
}

const headings: Readonly<Record<EntryKind, string>> = {
  'left-out': 'Not understood, quoted only here',
  kept: 'Not understood, kept as a comment next to the goal',
  rewritten: 'Understood, and written in other words',
};

/** Reasons that an export has for hundreds of values: only their number is shown. */
const following: ReadonlySet<string> = new Set(['is computed from the plan', 'follows from the goals']);

function entryBlock(kind: EntryKind, entries: readonly ReportEntry[], terminal: Terminal): string[] {
  if (entries.length === 0) return [];
  const { bold } = terminal.colors;
  const byReason = groupBy(entries, ({ reason }) => (kind === 'kept' ? '' : reason));
  const lines = [...byReason].flatMap(([reason, group]) => [
    ...(reason === '' ? [] : [`  ${visibleText(reason.charAt(0).toUpperCase() + reason.slice(1))}:`]),
    ...(following.has(reason)
      ? [`    ${countedInEnglish(group.length, 'value')}, which --format json lists`]
      : quotes(group, kind, terminal)),
  ]);
  return [bold(`${headings[kind]} (${entries.length})`), ...lines];
}

/** Quotes words once that occur at several places. */
function quotes(entries: readonly ReportEntry[], kind: EntryKind, terminal: Terminal): string[] {
  if (kind !== 'rewritten')
    return entries.flatMap((entry) => quote(entry, kind === 'kept' ? targetOf(entry) : '', terminal));
  return [...groupBy(entries, ({ text }) => text).values()].flatMap((same) => {
    const [first, ...others] = same as [ReportEntry, ...ReportEntry[]];
    return quote(
      first,
      others.length > 0 ? `  and ${countedInEnglish(others.length, 'more place')}` : '',
      terminal,
    );
  });
}

function targetOf({ at }: ReportEntry): string {
  return at ? `  ${at.path}:${at.line}` : '';
}

/** Characters of one column each. */
const narrow = /^[ -~“”’…€–—]*$/;

/** The place of a piece, and all of its words. */
function quote({ text, place }: ReportEntry, addition: string, terminal: Terminal): string[] {
  const indent = 4;
  const line = `${visibleText(placeText(place))}  “${visibleText(text)}”${visibleText(addition)}`;
  const columns = viewColumns(terminal) - indent - 2;
  // Thousands of quotes, most of them short: measuring each character would take longer than the import.
  const lines = narrow.test(line) && line.length <= columns ? [line] : wrap(line, columns);
  return lines.map((one, index) => `${' '.repeat(index === 0 ? indent : indent + 2)}${one}`);
}

function adviceBlock({ report, problems, skipped }: ImportResult, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  const notes = [
    ...problems,
    ...report.advice,
    ...(skipped.length > 0 ? [`Skipped, because the format is not supported: ${skipped.join(', ')}.`] : []),
  ];
  return notes.flatMap((note) => wrap(visibleText(note), columns));
}
