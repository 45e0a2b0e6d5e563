import type { CheckInChoice } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';

/** Writes a key result for a list: statement, last value and its age, and owner. */
export function choiceText({ title, measure, last, owner, plan }: CheckInChoice): {
  label: string;
  description: string;
  detail: string;
} {
  const age = last && (last.days === 0 ? say`today` : say`${last.days} days ago`);
  return {
    label: title,
    description: last ? `${last.text} · ${age}` : say`no check-in yet`,
    detail: [measure, owner, plan].filter(Boolean).join(' · '),
  };
}
