import { say } from '../values/say.js';

/**
 * Writes a ratio as a percentage for messages: 0.483 is `48%`. Small values keep a digit: 0.017 is `1.7%`. A value that
 * rounding would lift over a threshold keeps a digit, too: 0.696 is `69.6%` next to a threshold of 0.7.
 */
export function percentText(ratio: number, threshold = 0): string {
  const percent = ratio * 100;
  const rounded = Math.round(percent);
  const isSmall = Math.abs(percent) < 10;
  const isLifted = ratio < threshold && rounded >= threshold * 100;
  if (!isSmall && !isLifted) return `${rounded}%`;
  const exact = Math.floor(percent * 10 + (isLifted ? 0 : 0.5)) / 10;
  return `${exact}%`;
}

/** Writes a number of days: `1 day`, `28 days`. */
export function daysText(days: number): string {
  return days === 1 ? say`1 day` : say`${days} days`;
}

/** Says how long ago something was: `1 day ago`, `28 days ago`. */
export function daysAgoText(days: number): string {
  return days === 1 ? say`1 day ago` : say`${days} days ago`;
}

/** Says in how many days something is: `in 1 day`, `in 28 days`. */
export function inDaysText(days: number): string {
  return days === 1 ? say`in 1 day` : say`in ${days} days`;
}
