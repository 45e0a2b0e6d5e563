import type { ReviewAgenda } from '../../language/report/review-agenda.js';
import { say } from '../../language/values/say.js';
import type { Terminal } from '../host/terminal.js';
import { markdownText } from '../text/markdown-text.js';
import { overdueLines } from './review.js';
import { overdueText } from './review-markdown.js';
import { ownerText } from './status-markdown.js';
import type { Views } from './write-view.js';

/** Who is due to check in, by owner. */
export interface DueCheckIns {
  today: string;
  due: ReviewAgenda['overdue'];
}

export const dueViews: Views<DueCheckIns> = { pretty: duePretty, markdown: dueMarkdown };

function duePretty({ today, due }: DueCheckIns, terminal: Terminal): string {
  const head = terminal.colors.bold(say`Check-ins due on ${today}`);
  if (due.length === 0) return `${head}\n\n${say`Nobody is due.`}\n`;
  const owners = due.map(({ owner, goals }) => overdueLines(owner, goals, terminal).join('\n'));
  return `${[head, ...owners].join('\n\n')}\n`;
}

/** Writes a reminder for an issue or a chat, by owner, with a checkbox for each goal. */
function dueMarkdown({ today, due }: DueCheckIns): string {
  const lines = due.flatMap(({ owner, goals }) => [
    '',
    `### ${ownerText(owner)}`,
    '',
    ...goals.map((goal) => `- [ ] **${markdownText(goal.title)}**, ${overdueText(goal)}`),
  ]);
  const body = due.length === 0 ? ['', say`Nobody is due.`] : lines;
  return `${[`## ${say`Check-ins due on ${today}`}`, ...body].join('\n')}\n`;
}
