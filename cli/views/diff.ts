import type { ChangeType } from '../../language/compare/element-diff.js';
import { say, translated } from '../../language/values/say.js';
import type { Terminal } from '../host/terminal.js';
import type { DiffPlaces } from '../report/diff-places.js';
import type { DiffReport, ReportedElement } from '../report/diff-report.js';
import { edges, viewColumns } from '../text/columns.js';
import { paragraph } from '../text/paragraph.js';
import { diffGroups, type PlanGroup } from './diff-groups.js';
import { diffMarkdown } from './diff-markdown.js';
import { metGroups } from './diff-met.js';
import { reviewerLines } from './diff-reviewers.js';
import {
  extentText,
  goalpostText,
  standText,
  stillNamedText,
  summaryText,
  toldChanges,
} from './diff-text.js';
import { statusColor } from './status-marks.js';
import type { Views } from './write-view.js';

/** Returns the views of a change whose elements are at these places. */
export function diffViews(places: DiffPlaces): Views<DiffReport> {
  return {
    pretty: (report, terminal) => diffPretty(report, places, terminal),
    markdown: (report) => diffMarkdown(report, places),
  };
}

/** For a terminal: the counts, then each plan with its objectives and what changes in them, then who should look. */
function diffPretty(report: DiffReport, places: DiffPlaces, terminal: Terminal): string {
  const { bold, dim } = terminal.colors;
  const columns = viewColumns(terminal);
  const blocks = [
    [
      ...paragraph(summaryText(report), columns, { indent: 0 }, bold),
      ...paragraph(extentText(report), columns, { indent: 0 }, dim),
    ],
    metLines(report.elements, terminal),
    ...diffGroups(report.elements, places).flatMap((group) => planBlocks(group, terminal)),
    reviewerLines(report.reviewers, terminal),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

/** Writes the goals that are met only because a definition changed. They come first, because no work moved their numbers. */
function metLines(elements: readonly ReportedElement[], terminal: Terminal): string[] {
  const { bold, dim, yellow } = terminal.colors;
  const columns = viewColumns(terminal);
  return metGroups(elements).flatMap(({ heading, goals }) => [
    bold(yellow(heading)),
    ...goals.flatMap(({ element, lines, reasons }) => [
      `  ${edges(say`${translated(element.kind)} “${element.title}”`, element.owner ?? '', columns - 2).join('')}`,
      ...lines.flatMap((text) => paragraph(text, columns, { indent: 4 }, yellow)),
      ...reasons.flatMap((text) => paragraph(say`because “${text}”`, columns, { indent: 6 }, dim)),
    ]),
  ]);
}

function planBlocks(plan: PlanGroup, terminal: Terminal): string[][] {
  const { bold, dim, underline } = terminal.colors;
  const columns = viewColumns(terminal);
  const head = bold(underline(plan.title));
  const moves = plan.moves.flatMap((text) => paragraph(text, columns, { indent: 2, label: '→ ' }, dim));
  const groups = plan.objectives.map(({ title, elements }) => [
    ...(title === null ? [] : paragraph(title, columns, { indent: 2 }, dim)),
    ...elements.flatMap((element) =>
      elementLines(element, element.objective && element.kind !== 'objective' ? 4 : 2, terminal),
    ),
  ]);
  const [first = [], ...others] = groups;
  return [[head, ...moves, ...first], ...others];
}

function elementLines(element: ReportedElement, indent: number, terminal: Terminal): string[] {
  const { dim, red, yellow } = terminal.colors;
  const paint = changePaint(element.changeType, terminal);
  const width = viewColumns(terminal) - indent - 2;
  const [title, owner] = edges(
    say`${translated(element.kind)} “${element.title}”`,
    element.owner ?? '',
    width,
  );
  const inner = { indent: indent + 4 };
  const columns = viewColumns(terminal);
  const stand = standText(element);
  const status = element.after?.status;
  return [
    `${' '.repeat(indent)}${paint(signs[element.changeType])} ${paint(title)}${dim(owner)}`,
    ...toldChanges(element).flatMap((change) => [
      ...paragraph(change.message, columns, inner),
      ...goalpostText(change).flatMap((text) =>
        paragraph(text, columns, { indent: indent + 6 }, change.reason === null ? yellow : dim),
      ),
    ]),
    ...stillNamedText(element).flatMap((text) => paragraph(text, columns, inner, red)),
    ...(stand ? paragraph(stand, columns, inner, status ? statusColor(status, terminal) : dim) : []),
  ];
}

const signs: Readonly<Record<ChangeType, string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '→',
  progress: '·',
};

function changePaint(changeType: ChangeType, { colors }: Terminal): (text: string) => string {
  const paints: Readonly<Record<ChangeType, (text: string) => string>> = {
    added: colors.green,
    removed: colors.red,
    changed: colors.yellow,
    moved: colors.dim,
    progress: colors.cyan,
  };
  return paints[changeType];
}
