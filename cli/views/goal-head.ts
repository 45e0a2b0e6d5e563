import type { GoalLine } from '../../language/report/goal-state.js';
import { say } from '../../language/values/say.js';
import type { Terminal } from '../host/terminal.js';
import { edges } from '../text/columns.js';

/** The statement of a goal, and at the right edge who answers for it. */
export function goalHead(
  goal: Pick<GoalLine, 'title' | 'owner' | 'draft'>,
  columns: number,
  { colors }: Terminal,
  isBold = false,
): string {
  const [title, owner] = edges(
    goal.draft ? `${goal.title} (${say`draft`})` : goal.title,
    goal.owner ?? say`no owner`,
    columns,
  );
  return `${isBold ? colors.bold(title) : title}${goal.owner ? colors.dim(owner) : colors.yellow(owner)}`;
}
