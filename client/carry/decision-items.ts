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
    ...(files.length > 0 ? [`${counted(goals, 'goal')} in ${counted(files.length, 'new plan')}`] : []),
    ...(updated.length > 0
      ? [`${counted(baselines, 'new baseline')} in ${counted(updated.length, 'plan')}`]
      : []),
    `${leftBehind} left behind`,
  ];
  const verb = decisions === 1 ? 'needs' : 'need';
  const asks = decisions > 0 ? ` ${counted(decisions, 'question')} ${verb} your decision.` : '';
  return `${parts.join(', ')}.${asks}`;
}
