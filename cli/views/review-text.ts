import type { Mover, ReviewAgenda } from '../../language/report/review-agenda.js';
import { percent } from './bar.js';

/** Writes the first day of the agenda. */
export function sinceText({ since }: ReviewAgenda): string {
  return since
    ? `Since ${since}. Finished work is not an answer to what moved.`
    : 'One cadence of each goal. Finished work is not an answer to what moved.';
}

/** Writes the movement of a number: `7.2% → 7.1%`; for an unchanged number only the value. */
export function movementText({ from, to, change }: Mover): string {
  return change === 0 ? to.text : `${from.text} → ${to.text}`;
}

/** Writes the change of progress: `+5% to 62%`; for a bound whether it holds. */
export function changeText({ isBound, change, progress }: Mover): string {
  if (isBound)
    return progress === 1 ? `holds${change === 0 ? '' : ' again'}` : progress === null ? '' : 'is broken';
  if (progress === null) return '';
  if (change === null || change === 0) return `at ${percent(progress)}`;
  return `${change > 0 ? '+' : ''}${percent(change)} to ${percent(progress)}`;
}

/** Writes the confidence after a separator: `sure 75% (was 70%)`; empty if it is unknown. */
export function confidenceText({ confidence }: Mover, separator: string): string {
  if (!confidence) return '';
  const { from, to } = confidence;
  const was = from !== null && from !== to ? ` (was ${percent(from)})` : '';
  return `${separator}${percent(to)} sure${was}`;
}
