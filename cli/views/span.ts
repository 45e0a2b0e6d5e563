import { counted } from '../../picture/words.js';

/** Days as people say them: `today`, `5 days`, `3 weeks`; whole weeks from two on, rounded down. */
export function spanText(days: number): string {
  if (days === 0) return 'today';
  return days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

/** When a goal was last heard of: `today`, `5 days ago`, `3 weeks silent`, `never heard of`. */
export function heardText(heard: { last: string | null; silentDays: number; missed: number } | null): string {
  if (!heard) return '';
  if (!heard.last) return heard.missed > 0 ? 'never' : 'not yet';
  if (heard.silentDays === 0) return 'today';
  return `${spanText(heard.silentDays)} ${heard.missed > 0 ? 'silent' : 'ago'}`;
}
