import type { CheckInChoice } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';

/** Writes a key result for a list: statement, last value and its age, and owner. */
export function choiceText({ title, measure, last, owner, plan }: CheckInChoice): {
  label: string;
  description: string;
  detail: string;
} {
  const age = last && ageText(last.days);
  return {
    label: title,
    description: last ? `${last.text} · ${age}` : say`no check-in yet`,
    detail: [measure, owner, plan].filter(Boolean).join(' · '),
  };
}

function ageText(days: number): string {
  if (days === 0) return say`today`;
  return days === 1 ? say`1 day ago` : say`${days} days ago`;
}
