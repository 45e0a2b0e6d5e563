import { counted } from '../counted.js';

/** A question for a person, with its place. */
export interface Decision {
  goal: string;
  message: string;
  location: { uri: string; range: { start: { line: number } } };
}

/** Turns a question into an entry of a quick pick. */
export function decisionItem(decision: Decision): {
  label: string;
  description: string;
  detail: string;
  decision: Decision;
} {
  const { uri, range } = decision.location;
  const file = decodeURIComponent(uri.split('/').slice(-2).join('/'));
  return {
    label: decision.goal || file,
    description: `${file}:${range.start.line + 1}`,
    detail: decision.message,
    decision,
  };
}

/** Writes the message that appears after the plans are written. */
export function summaryText(
  files: readonly { goals: number }[],
  leftBehind: number,
  decisions: number,
): string {
  const goals = files.reduce((sum, file) => sum + file.goals, 0);
  const carried = `${counted(goals, 'goal')} in ${counted(files.length, 'new plan')}, ${leftBehind} left behind.`;
  const verb = decisions === 1 ? 'needs' : 'need';
  return decisions > 0 ? `${carried} ${counted(decisions, 'question')} ${verb} your decision.` : carried;
}
