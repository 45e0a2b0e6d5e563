import type { GoalLine } from '../../language/report/goal-state.js';
import type { StalledLine } from '../../language/report/plan-report.js';
import type {
  BridgeLine,
  BrokenGuardLine,
  ObjectiveLine,
  OwnerQuestions,
  ReviewAgenda,
  RiskLine,
} from '../../language/report/review-agenda.js';
import type { Mover } from '../../language/report/review-movers.js';
import { say, translated } from '../../language/values/say.js';
import { statusLooks } from '../../picture/statuses.js';
import type { Terminal } from '../host/terminal.js';
import { cell, fitted, viewColumns } from '../text/columns.js';
import { paragraph } from '../text/paragraph.js';
import { visibleText } from '../text/visible-text.js';
import { otherCyclesText } from './cycle-text.js';
import { goalHead } from './goal-head.js';
import { guardStateText } from './guard-text.js';
import { judgementText } from './judgement-text.js';
import { reviewMarkdown } from './review-markdown.js';
import { changeText, confidenceText, movementText, sinceText } from './review-text.js';
import { spanText } from './span.js';
import { statusColor } from './status-marks.js';
import type { Views } from './write-view.js';

/** Columns of a number that moved; its status and confidence follow. */
const columnWidths = { movement: 26, change: 17 };

export const reviewViews: Views<ReviewAgenda> = { pretty: reviewPretty, markdown: reviewMarkdown };

/** Returns the agenda in the order in which to talk: what moved, what did not although it should have, who is asked what. */
function reviewPretty(agenda: ReviewAgenda, terminal: Terminal): string {
  const { bold, dim, green, red, magenta } = terminal.colors;
  const blocks = [
    [
      bold(say`Review on ${agenda.today}: what moved, and why?`),
      dim(sinceText(agenda)),
      ...cyclesLine(agenda, terminal),
    ],
    ...section(green(say`Moved`), agenda.moved, (one) => moverLines(one, terminal), terminal),
    ...section(say`Reported and unchanged`, agenda.unchanged, (one) => moverLines(one, terminal), terminal),
    ...section(
      red(say`Stalled: the work is done, the number has not moved`),
      agenda.stalled,
      (one) => explained(one, terminal),
      terminal,
    ),
    ...section(red(say`Bridges without effect`), agenda.bridges, (one) => explained(one, terminal), terminal),
    ...section(
      say`Objectives: grades and judgements`,
      agenda.objectives,
      (one) => objectiveLines(one, terminal),
      terminal,
    ),
    ...section(red(say`Broken guards`), agenda.brokenGuards, (one) => guardLines(one, terminal), terminal),
    ...section(say`Risks`, agenda.risks, (one) => riskLines(one, terminal), terminal),
    ...section(
      magenta(say`Overdue check-ins`),
      agenda.overdue,
      ({ owner, goals }) => overdueLines(owner, goals, terminal),
      terminal,
    ),
    ...section(say`Questions`, agenda.questions, (one) => questionLines(one, terminal), terminal),
  ];
  return `${blocks.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

function cyclesLine({ cycles }: ReviewAgenda, { colors }: Terminal): string[] {
  const text = otherCyclesText(cycles);
  return text ? [colors.dim(text)] : [];
}

function section<Item>(
  heading: string,
  items: readonly Item[],
  linesOf: (item: Item) => string[],
  { colors }: Terminal,
): string[][] {
  return items.length === 0 ? [] : [[colors.bold(heading), ...items.flatMap(linesOf)]];
}

function moverLines(mover: Mover, terminal: Terminal): string[] {
  const { dim, italic } = terminal.colors;
  const columns = viewColumns(terminal);
  const status = statusColor(mover.status, terminal)(statusLooks[mover.status].word);
  const movement = cell(movementText(mover), columnWidths.movement);
  return [
    `  ${goalHead(mover, columns - 2, terminal)}`,
    `    ${movement}  ${dim(cell(changeText(mover), columnWidths.change))}  ${status}${dim(confidenceText(mover, ', '))}`,
    ...(mover.forecast ? paragraph(say`forecast ${mover.forecast}`, columns, { indent: 4 }, dim) : []),
    ...(mover.note ? paragraph(say`“${mover.note}”`, columns, { indent: 4 }, italic) : []),
  ];
}

function explained(one: StalledLine | BridgeLine, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  return [
    `  ${goalHead(one, columns - 2, terminal)}`,
    ...paragraph(one.explanation, columns, { indent: 4 }),
    ...paragraph(one.question, columns, { indent: 4, label: '? ' }, terminal.colors.cyan),
  ];
}

function objectiveLines(one: ObjectiveLine, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  const lines = [
    ...(one.score ? [say`score ${one.score.text}`] : []),
    ...one.keyResults.map(({ title, score }) => say`${title}: ${say`score ${score.text}`}`),
    ...(one.judgement ? [judgementText(one.judgement)] : []),
  ];
  return [
    `  ${goalHead(one, columns - 2, terminal)}`,
    ...lines.flatMap((text) => paragraph(text, columns, { indent: 4 })),
  ];
}

function guardLines(one: BrokenGuardLine, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  return [
    `  ${goalHead(one, columns - 2, terminal)}`,
    ...one.guards.flatMap((guard) => paragraph(guardStateText(guard), columns, { indent: 4 })),
  ];
}

function riskLines(one: RiskLine, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  return [
    `  ${goalHead(one, columns - 2, terminal)}`,
    ...one.risks.flatMap((risk) => paragraph(risk, columns, { indent: 4, label: '! ' })),
  ];
}

/** Returns the lines of an owner and the goals without a check-in. */
export function overdueLines(
  owner: string | null,
  goals: ReviewAgenda['overdue'][number]['goals'],
  terminal: Terminal,
): string[] {
  const columns = viewColumns(terminal);
  return [
    ownerHead(owner, terminal),
    ...goals.flatMap((goal) => [
      `    ${fitted(say`${goal.title}: ${say`${spanText(goal.daysSinceUpdate)}, due ${translated(goal.cadence)}`}`, columns - 4)}`,
      ...paragraph(goal.question, columns, { indent: 4, label: '? ' }, terminal.colors.cyan),
    ]),
  ];
}

function questionLines({ owner, questions }: OwnerQuestions, terminal: Terminal): string[] {
  const columns = viewColumns(terminal);
  return [
    ownerHead(owner, terminal),
    ...questions.flatMap((one: GoalLine & { question: string }, index) => [
      ...(questions[index - 1]?.element === one.element ? [] : [`    ${fitted(one.title, columns - 4)}`]),
      ...paragraph(one.question, columns, { indent: 4, label: '? ' }, terminal.colors.cyan),
    ]),
  ];
}

function ownerHead(owner: string | null, { colors }: Terminal): string {
  return `  ${owner ? colors.bold(visibleText(owner)) : colors.yellow(say`No owner. Name a person for each.`)}`;
}
