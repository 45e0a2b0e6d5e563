import { counted } from '../../language/values/counted.js';
import { say } from '../../language/values/say.js';

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

/** What was written: new plans with their goals, and plans with new baselines. */
export interface Written {
  files: readonly { goals: number }[];
  updated: readonly { baselines: number }[];
  leftBehind: number;
}

/** Writes the message that appears after the plans are written. */
export function summaryText({ files, updated, leftBehind }: Written, decisions: number): string {
  const goals = files.reduce((sum, file) => sum + file.goals, 0);
  const baselines = updated.reduce((sum, file) => sum + file.baselines, 0);
  const parts = [
    ...(files.length > 0 ? [say`${counted(goals, 'goal')} in ${counted(files.length, 'new plan')}`] : []),
    ...(updated.length > 0
      ? [say`${counted(baselines, 'new baseline')} in ${counted(updated.length, 'plan')}`]
      : []),
    say`${leftBehind} left behind`,
  ];
  const written = `${parts.join(', ')}.`;
  if (decisions === 0) return written;
  return `${written} ${decisions === 1 ? say`1 question needs your decision.` : say`${decisions} questions need your decision.`}`;
}
