import type { ReviewAgenda } from '../../language/report/review-agenda.js';
import { type Mover, stoodStill } from '../../language/report/review-movers.js';
import { percent } from './bar.js';

/** Since when the agenda looks. */
export function sinceText({ since }: ReviewAgenda): string {
  return since
    ? `Since ${since}. What was done is no answer to what moved.`
    : 'Each goal within its own cadence. What was done is no answer to what moved.';
}

/** `7.2% → 7.1%`; for what stood still the value alone. */
export function movementText(mover: Mover): string {
  const { from, to } = mover;
  return stoodStill(mover) ? to.text : `${from.text} → ${to.text}`;
}

/** `+5% to 62%`: how much of the whole way it went, and how far it is now; of a bound whether it holds, or where the number is. */
export function changeText({ isBound, side, from, change, progress }: Mover): string {
  if (isBound) {
    if (side === null) return '';
    if (side === 'within') return change === 1 ? 'holds again' : 'holds';
    return `${change === 0 && from.date !== null ? 'still ' : ''}${side} its bound`;
  }
  if (progress === null) return '';
  if (change === null || change === 0) return `at ${percent(progress)}`;
  return `${change > 0 ? '+' : ''}${percent(change)} to ${percent(progress)}`;
}

/** `sure 75% (was 70%)`, behind a separator; empty where nobody said. */
export function confidenceText({ confidence }: Mover, separator: string): string {
  if (!confidence) return '';
  const { from, to } = confidence;
  const was = from !== null && from !== to ? ` (was ${percent(from)})` : '';
  return `${separator}${percent(to)} sure${was}`;
}
