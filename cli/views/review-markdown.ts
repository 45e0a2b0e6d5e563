import type { ObjectiveLine, OverdueGoal, ReviewAgenda } from '../../language/report/review-agenda.js';
import type { Mover } from '../../language/report/review-movers.js';
import { say, translated } from '../../language/values/say.js';
import { statusLooks } from '../../picture/statuses.js';
import { markdownText } from '../text/markdown-text.js';
import { otherCyclesText } from './cycle-text.js';
import { guardStateText } from './guard-text.js';
import { judgementText } from './judgement-text.js';
import { changeText, confidenceText, movementText, sinceText } from './review-text.js';
import { spanText } from './span.js';
import { ownerText } from './status-markdown.js';

/** Writes the agenda for the notes of the meeting; questions have checkboxes. */
export function reviewMarkdown(agenda: ReviewAgenda): string {
  const { moved, unchanged, stalled, bridges, brokenGuards, risks, overdue, questions } = agenda;
  const explained = (one: { title: string; owner: string | null; explanation: string; question: string }) =>
    `- [ ] ${headText(one)}: ${markdownText(one.explanation)} *${markdownText(one.question)}*`;
  const lines = [
    `## ${say`Review on ${agenda.today}: what moved, and why?`}`,
    '',
    [sinceText(agenda), otherCyclesText(agenda.cycles)].filter(Boolean).join(' '),
    ...section(say`Moved`, moved.map(moverItem)),
    ...section(say`Reported and unchanged`, unchanged.map(moverItem)),
    ...section(say`Stalled: the work is done, the number has not moved`, stalled.map(explained)),
    ...section(say`Bridges without effect`, bridges.map(explained)),
    ...section(say`Objectives: grades and judgements`, agenda.objectives.map(objectiveItem)),
    ...section(
      say`Broken guards`,
      brokenGuards.map(
        (one) =>
          `- ${headText(one)}: ${one.guards.map((guard) => markdownText(guardStateText(guard))).join('; ')}`,
      ),
    ),
    ...section(
      say`Risks`,
      risks.map((one) => `- ${headText(one)}: ${one.risks.map(markdownText).join('; ')}`),
    ),
    ...section(
      say`Overdue check-ins`,
      overdue.flatMap(({ goals }) => goals.map((goal) => `- [ ] ${headText(goal)}, ${overdueText(goal)}`)),
    ),
    ...section(
      say`Questions`,
      questions.flatMap(({ owner, questions: list }) => [
        `- ${ownerText(owner)}`,
        ...list.map((one) => `  - [ ] **${markdownText(one.title)}**: ${markdownText(one.question)}`),
      ]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', `### ${heading}`, '', ...items];
}

/** Says since when a goal has no check-in, and what to report. */
export function overdueText({ daysSinceUpdate, cadence, question }: OverdueGoal): string {
  return `${say`${spanText(daysSinceUpdate)}, due ${translated(cadence)}`}: *${markdownText(question)}*`;
}

function headText({ title, owner }: { title: string; owner: string | null }): string {
  return `**${markdownText(title)}** (${ownerText(owner)})`;
}

function objectiveItem(one: ObjectiveLine): string {
  const parts = [
    ...(one.score ? [say`score ${one.score.text}`] : []),
    ...one.keyResults.map(({ title, score }) => `${markdownText(title)}: ${score.text}`),
    ...(one.judgement ? [markdownText(judgementText(one.judgement))] : []),
  ];
  return `- ${headText(one)}: ${parts.join('; ')}`;
}

function moverItem(mover: Mover): string {
  const numbers = [
    markdownText(movementText(mover)),
    `${changeText(mover)}${changeText(mover) ? ', ' : ''}${statusLooks[mover.status].word}${confidenceText(mover, ', ')}${mover.forecast ? `, ${say`forecast ${markdownText(mover.forecast)}`}` : ''}`,
  ];
  const note = mover.note ? `: ${say`“${markdownText(mover.note)}”`}` : '';
  return `- ${headText(mover)} ${numbers[0]} (${numbers[1]})${note}`;
}
