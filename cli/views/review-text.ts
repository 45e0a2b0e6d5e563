import type { Mover, ReviewAgenda } from '../../language/report/review-agenda.js';
import { percent } from './bar.js';

/** Since when the agenda looks. */
export function sinceText({ since }: ReviewAgenda): string {
  return since
    ? `Since ${since}. What was done is no answer to what moved.`
    : 'Each goal within its own cadence. What was done is no answer to what moved.';
}

/** `7.2% → 7.1%`; for what stood still the value alone. */
export function movementText({ from, to, change }: Mover): string {
  return change === 0 ? to.text : `${from.text} → ${to.text}`;
}

/** `+5% to 62%`: how much of the whole way it went, and how far it is now; of a bound whether it holds. */
export function changeText({ isBound, change, progress }: Mover): string {
  if (isBound)
    return progress === 1 ? `holds${change === 0 ? '' : ' again'}` : progress === null ? '' : 'is broken';
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
