import type { DefinitionStep } from '../../language/compare/definition-history.js';
import type { HistoricValue } from '../../language/model/value-history.js';
import { say, translated } from '../../language/values/say.js';
import { statusLooks } from '../../picture/statuses.js';
import type { Terminal } from '../host/terminal.js';
import type { ElementHistory } from '../report/element-history.js';
import { cell, viewColumns } from '../text/columns.js';
import { displayWidth } from '../text/display-width.js';
import { paragraph } from '../text/paragraph.js';
import { visibleText } from '../text/visible-text.js';
import { percent } from './bar.js';
import { type ChartPoint, chart } from './chart.js';
import { goalpostText } from './diff-text.js';
import { goalHead } from './goal-head.js';
import { statusColor } from './status-marks.js';

const chartRows = 10;
const widestValue = 24;

/**
 * Writes a history for a terminal: the element, its values as a line chart and a list, and the changes of its
 * definition.
 */
export function historyView(history: ElementHistory, terminal: Terminal): string {
  const blocks = [
    headLines(history, terminal),
    chartLines(history, terminal),
    valueLines(history, terminal),
    definitionLines(history, terminal),
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

function headLines(history: ElementHistory, terminal: Terminal): string[] {
  const { dim } = terminal.colors;
  const columns = viewColumns(terminal);
  const { status, progress, score, measure, kind, element, file, line, today } = history;
  const stand = status && `${progress === null ? '' : `${percent(progress)} `}${statusLooks[status].word}`;
  const state = [measure, stand, score && say`score ${score.text}`].filter(Boolean).join(', ');
  return [
    goalHead(history, columns, terminal, true),
    ...paragraph(`${translated(kind)} ${element}, ${file}:${line}`, columns, { indent: 0 }, dim),
    ...(state
      ? paragraph(
          say`${state} on ${today}`,
          columns,
          { indent: 0 },
          status ? statusColor(status, terminal) : dim,
        )
      : []),
  ];
}

function chartLines({ values, baseline, target }: ElementHistory, terminal: Terminal): string[] {
  const points = values.flatMap(({ date, number }): ChartPoint[] =>
    number === null ? [] : [{ date, value: number }],
  );
  const levels = [
    ...(baseline === null ? [] : [{ value: baseline, word: say`start` }]),
    ...(target === null ? [] : [{ value: target, word: translated('target') }]),
  ];
  return chart(
    { points, levels, label: (value) => String(Number(value.toPrecision(6))) },
    viewColumns(terminal),
    chartRows,
  );
}

function valueLines({ values }: ElementHistory, terminal: Terminal): string[] {
  if (values.length === 0) return [];
  const { bold, dim } = terminal.colors;
  const width = Math.min(widestValue, Math.max(...values.map(({ text }) => displayWidth(visibleText(text)))));
  const sureWidth = displayWidth(sureText(percent(1)));
  return [
    bold(say`Values (${values.length})`),
    ...values.flatMap((value) => {
      const { date, text, progress, confidence, forecast, note } = value;
      const share = progress === null ? '' : percent(progress);
      const label = `${date}  ${cell(text, width, 'right')}  ${cell(share, 5, 'right')}  ${cell(confidence ? sureText(confidence) : '', sureWidth)}  `;
      const said = [forecast === null ? '' : say`forecast ${forecast}`, noteText(note)]
        .filter(Boolean)
        .join(' ');
      return paragraph(said, viewColumns(terminal), { indent: 2, label }, note ? dim : undefined);
    }),
  ];
}

function sureText(confidence: string): string {
  return say`${confidence} sure`;
}

function noteText(note: HistoricValue['note']): string {
  return note === null ? '' : say`“${note}”`;
}

function definitionLines({ definitions, knownSince }: ElementHistory, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  const end = endText(knownSince);
  return [
    terminal.colors.bold(say`Definition (${definitions.length})`),
    ...definitions.flatMap((step) => stepLines(step, terminal)),
    ...(end === '' ? [] : paragraph(end, columns, { indent: 2 }, terminal.colors.dim)),
  ];
}

function stepLines({ commit, date, subject, changes }: DefinitionStep, terminal: Terminal): string[] {
  const { cyan, yellow, dim } = terminal.colors;
  const columns = viewColumns(terminal);
  const label = `${date}  ${cyan(commit?.slice(0, 10) ?? say`not committed`)}  `;
  return [
    ...paragraph(subject ?? '', columns, { indent: 2, label }, subject ? dim : undefined),
    ...changes.flatMap((change) => [
      ...paragraph(change.message, columns, { indent: 6 }),
      ...goalpostText(change).flatMap((text) =>
        paragraph(text, columns, { indent: 8 }, change.reason === null ? yellow : dim),
      ),
    ]),
  ];
}

/** Why the list of definitions goes no further back; nothing if it is complete. */
function endText(knownSince: ElementHistory['knownSince']): string {
  if (knownSince === null) return say`Without git, only the present definition is known.`;
  return ends[knownSince.reason](knownSince.date ?? '');
}

const ends: Readonly<Record<NonNullable<ElementHistory['knownSince']>['reason'], (date: string) => string>> =
  {
    added: () => '',
    beginning: () => say`The element is not committed yet.`,
    shallow: (date) =>
      say`This shallow clone begins on ${date}. Fetch the rest with \`git fetch --unshallow\`.`,
    partial: (date) =>
      say`This partial clone does not contain plans before ${date}. Fetch them with \`git fetch --refetch --filter=blob:limit=1m\`.`,
    limit: (date) => say`Commits before ${date} were not read. Read more with --limit.`,
  };
