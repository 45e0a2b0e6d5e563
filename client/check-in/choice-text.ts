import type { CheckInChoice } from '../../language/protocol.js';
import { counted } from '../counted.js';

/** Writes a key result for a list: statement, last value and its age, and owner. */
export function choiceText({ title, measure, last, owner, plan }: CheckInChoice): {
  label: string;
  description: string;
  detail: string;
} {
  const age = last && (last.days === 0 ? 'today' : `${counted(last.days, 'day')} ago`);
  return {
    label: title,
    description: last ? `${last.text} · ${age}` : 'no check-in yet',
    detail: [measure, owner, plan].filter(Boolean).join(' · '),
  };
}
