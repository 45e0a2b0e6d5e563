import type { Mover, ReviewAgenda } from '../../language/report/review-agenda.js';
import { statusWords } from '../../picture/words.js';
import { markdownText } from './markdown-text.js';
import { changeText, confidenceText, sinceText, wayText } from './review-text.js';
import { spanText } from './span.js';
import { ownerText } from './status-markdown.js';

/** To paste into the notes of the meeting: questions are boxes to tick. */
export function reviewMarkdown(agenda: ReviewAgenda): string {
  const { moved, still, watermelons, bridges, silent, questions } = agenda;
  const explained = (one: { title: string; owner: string | null; explanation: string; question: string }) =>
    `- [ ] ${headText(one)}: ${markdownText(one.explanation)} *${one.question}*`;
  const lines = [
    `## Review on ${agenda.today}: what moved, and why?`,
    '',
    sinceText(agenda),
    ...section('Moved', moved.map(moverItem)),
    ...section('Reported, and stood still', still.map(moverItem)),
    ...section('Watermelons: the work is done, the number has not moved', watermelons.map(explained)),
    ...section('Bridges without effect', bridges.map(explained)),
    ...section(
      'Silent',
      silent.flatMap(({ goals }) =>
        goals.map(
          (goal) =>
            `- [ ] ${headText(goal)}, ${spanText(goal.silentDays)}, due ${goal.cadence}: *${markdownText(goal.question)}*`,
        ),
      ),
    ),
    ...section(
      'Questions',
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

function headText({ title, owner }: { title: string; owner: string | null }): string {
  return `**${markdownText(title)}** (${ownerText(owner)})`;
}

function moverItem(mover: Mover): string {
  const numbers = [
    markdownText(wayText(mover)),
    `${changeText(mover)}${changeText(mover) ? ', ' : ''}${statusWords[mover.status]}${confidenceText(mover, ', ')}`,
  ];
  const note = mover.note ? `: “${markdownText(mover.note)}”` : '';
  return `- ${headText(mover)} ${numbers[0]} (${numbers[1]})${note}`;
}
