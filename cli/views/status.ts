import { stripVTControlCharacters } from 'node:util';
import type { PlanReport } from '../../language/index.js';
import { percentText } from '../../language/model/status-text.js';
import { statusWords } from '../../language/model/status-words.js';
import type { KeyResultState, ObjectiveState } from '../../language/report/goal-state.js';
import type { PlanState, StalledLine } from '../../language/report/plan-report.js';
import { say } from '../../language/values/say.js';
import { countedStatus, statuses } from '../../picture/statuses.js';
import type { Terminal } from '../host/terminal.js';
import { cell, edges, fitted, viewColumns } from '../text/columns.js';
import { paragraph } from '../text/paragraph.js';
import { bar, paceMark, percent } from './bar.js';
import { phaseText } from './cycle-text.js';
import { goalHead } from './goal-head.js';
import { guardStateText } from './guard-text.js';
import { judgementText } from './judgement-text.js';
import { lastUpdateColumns, lastUpdateText } from './span.js';
import { countStatuses, extentText } from './status-counts.js';
import { statusMarkdown } from './status-markdown.js';
import { statusColor } from './status-marks.js';
import { valueText } from './value-text.js';
import type { Views } from './write-view.js';

export const statusViews: Views<PlanReport> = { pretty: statusPretty, markdown: statusMarkdown };

const barColumns = 12;
/** Columns before the last one: bar, percent, status, confidence, last update. */
const columnWidths = { percent: 6, sure: 5 };

/** The longest word for a status in the language of the terminal. */
function statusColumns(): number {
  return Math.max(...statuses.map((status) => statusWords(status).length));
}

/** For a terminal: what to talk about first, then each plan with its goals, then the counts. */
function statusPretty(report: PlanReport, terminal: Terminal): string {
  const { bold, dim } = terminal.colors;
  const blocks = [
    [
      bold(say`Status of the goals on ${report.today}`),
      dim(say`${paceMark} in a bar: the expected progress today. Work never counts as progress.`),
    ],
    ...(report.stalled.length > 0 ? [stalledBlock(report.stalled, terminal)] : []),
    ...report.plans.flatMap((plan) => planBlocks(plan, terminal)),
    totalsBlock(report, terminal),
  ];
  return `${blocks.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

function stalledBlock(stalled: readonly StalledLine[], terminal: Terminal): string[] {
  const { bold, red } = terminal.colors;
  const columns = viewColumns(terminal);
  return [
    bold(red(say`Stalled: the work is done, the number has not moved`)),
    ...stalled.flatMap((one) => [
      `  ${goalHead(one, columns - 2, terminal)}`,
      ...[one.explanation, one.question].flatMap((text) => paragraph(text, columns, { indent: 4 })),
    ]),
  ];
}

function planBlocks(plan: PlanState, terminal: Terminal): string[][] {
  const { bold, dim, underline } = terminal.colors;
  const columns = viewColumns(terminal);
  const team = plan.team ? (plan.teamTitle ?? plan.team) : say`Goals without a plan`;
  const [left, right] = edges(team, cycleText(plan), columns);
  const shown = left.trimEnd();
  const head = `${bold(underline(shown))}${left.slice(shown.length)}${dim(right)}`;
  const goals = [
    ...plan.objectives.map((objective) => objectiveBlock(objective, terminal)),
    ...plan.keyResults.map((keyResult) => keyResultLines(keyResult, '  ', terminal)),
  ];
  if (goals.length === 0) return [[head, dim(`  ${say`No objective yet.`}`)]];
  return goals.map((lines, index) => (index === 0 ? [head, ...lines] : lines));
}

/** Writes `51% of 2026-Q4 has passed` or `2026-Q4 ended on 2026-12-31`. */
function cycleText(plan: PlanState): string {
  const phase = phaseText(plan);
  if (phase) return `${plan.cycle} ${phase}`;
  return plan.elapsed === null ? '' : say`${percentText(plan.elapsed)} of ${plan.cycle ?? ''} has passed`;
}

function objectiveBlock(objective: ObjectiveState, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  return [
    `  ${goalHead(objective, columns - 2, terminal, true)}`,
    `  ${numbers(objective, terminal)}${objective.score ? say`score ${objective.score.text}` : ''}`.trimEnd(),
    ...(objective.judgement
      ? paragraph(judgementText(objective.judgement), columns, { indent: 2 }, terminal.colors.italic)
      : []),
    ...objective.keyResults.flatMap((keyResult) => keyResultLines(keyResult, '    ', terminal)),
  ];
}

function keyResultLines(keyResult: KeyResultState, indent: string, terminal: Terminal): string[] {
  const { dim, red } = terminal.colors;
  const columns = viewColumns(terminal);
  const { measure, current, forecast, lastUpdate, confidence } = keyResult;
  const used =
    indent.length +
    barColumns +
    columnWidths.percent +
    2 +
    statusColumns() +
    columnWidths.sure +
    2 +
    lastUpdateColumns();
  const value = valueText(current?.text ?? null, measure, forecast?.text);
  const paintUpdate = lastUpdate && lastUpdate.missed > 0 ? statusColor('stale', terminal) : dim;
  const sure = confidence === null ? '' : percent(confidence);
  const trend =
    keyResult.confidenceTrend === 'falling' ? '↓' : keyResult.confidenceTrend === 'rising' ? '↑' : ' ';
  return [
    `${indent}${goalHead(keyResult, columns - indent.length, terminal)}`,
    [
      `${indent}${numbers(keyResult, terminal)}`,
      `${cell(sure, columnWidths.sure - 1, 'right')}${trend}  `,
      paintUpdate(cell(lastUpdateText(lastUpdate), lastUpdateColumns())),
      fitted(value, columns - used),
    ].join(''),
    ...(keyResult.score
      ? paragraph(scoreLine(keyResult.score), columns, { indent: indent.length }, dim)
      : []),
    ...keyResult.guards.flatMap((guard) =>
      paragraph(guardStateText(guard), columns, { indent: indent.length }, guard.holds === false ? red : dim),
    ),
  ];
}

/** Writes a score with what the team learned: `score 0.8: “The third hall came late”`. */
function scoreLine({ text, note }: NonNullable<KeyResultState['score']>): string {
  const score = say`score ${text}`;
  return note === null ? score : say`${score}: “${note}”`;
}

/** Bar, percent and status of a goal. */
function numbers(goal: ObjectiveState | KeyResultState, terminal: Terminal): string {
  const status = statusColor(goal.status, terminal)(cell(statusWords(goal.status), statusColumns()));
  return `${bar(goal, barColumns, terminal)}${cell(percent(goal.progress), columnWidths.percent, 'right')}  ${status}`;
}

function totalsBlock(report: PlanReport, terminal: Terminal): string[] {
  const counts = countStatuses(report);
  const parts = counts.byStatus.map(({ status, count }) =>
    statusColor(status, terminal)(countedStatus(status, count)),
  );
  const stalled = report.stalled.length > 0 ? [say`${report.stalled.length} stalled`] : [];
  const extent = extentText(counts);
  if (parts.length === 0) return [terminal.colors.bold(extent)];
  return wrapPainted([...parts, ...stalled], `${extent}: `, viewColumns(terminal), terminal);
}

/** Parts in a list, broken between them; colours take no columns. */
function wrapPainted(
  parts: readonly string[],
  start: string,
  columns: number,
  { colors }: Terminal,
): string[] {
  const lines: string[] = [];
  let line = colors.bold(start);
  let used = start.length;
  parts.forEach((part, index) => {
    const text = index < parts.length - 1 ? `${part}, ` : part;
    const width = plainLength(text);
    if (used + width > columns + 1) {
      lines.push(line);
      line = '  ';
      used = 2;
    }
    line += text;
    used += width;
  });
  return [...lines, line];
}

function plainLength(text: string): number {
  return stripVTControlCharacters(text).length;
}
