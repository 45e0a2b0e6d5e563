import { counted } from '../counted.js';

/** What a person has to decide, and where. */
export interface Decision {
  goal: string;
  message: string;
  location: { uri: string; range: { start: { line: number } } };
}

/** One decision in the shape of a quick pick's entry. */
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

/** What the person reads when the plans are there. */
export function summaryText(
  files: readonly { goals: number }[],
  leftBehind: number,
  decisions: number,
): string {
  const goals = files.reduce((sum, file) => sum + file.goals, 0);
  const carried = `${counted(goals, 'goal')} in ${counted(files.length, 'new plan')}, ${leftBehind} left behind.`;
  return decisions > 0 ? `${carried} ${counted(decisions, 'question')} for you to decide.` : carried;
}
