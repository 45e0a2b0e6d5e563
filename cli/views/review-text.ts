import type { ReviewAgenda } from '../../language/report/review-agenda.js';
import { type Mover, stoodStill } from '../../language/report/review-movers.js';
import { marked, say, translated } from '../../language/values/say.js';
import { percent } from './bar.js';

/** Writes the first day of the agenda. */
export function sinceText({ since }: ReviewAgenda): string {
  return since
    ? say`Since ${since}. Finished work is not an answer to what moved.`
    : say`One cadence of each goal. Finished work is not an answer to what moved.`;
}

/** Writes the movement of a number: `7.2% → 7.1%`; for an unchanged number only the value. */
export function movementText(mover: Mover): string {
  const { from, to } = mover;
  return stoodStill(mover) ? to.text : `${from.text} → ${to.text}`;
}

/** On which side of its bound a number is; marked texts. */
const outside = { above: marked('above bound'), below: marked('below bound') } as const;
const stillOutside = { above: marked('still above bound'), below: marked('still below bound') } as const;

/** Writes the change of progress: `+5% to 62%`; for a bound whether it holds, or on which side of it the number is. */
export function changeText({ isBound, side, from, change, progress }: Mover): string {
  if (isBound) {
    if (side === null) return '';
    if (side === 'within') return change === 1 ? say`holds again` : say`holds`;
    return translated((change === 0 && from.date !== null ? stillOutside : outside)[side]);
  }
  if (progress === null) return '';
  if (change === null || change === 0) return say`at ${percent(progress)}`;
  return say`${`${change > 0 ? '+' : ''}${percent(change)}`} to ${percent(progress)}`;
}

/** Writes the confidence after a separator: `75% sure (was 70%)`; empty if it is unknown. */
export function confidenceText({ confidence }: Mover, separator: string): string {
  if (!confidence) return '';
  const { from, to } = confidence;
  const was = from !== null && from !== to ? ` (${say`was ${percent(from)}`})` : '';
  return `${separator}${say`${percent(to)} sure`}${was}`;
}
