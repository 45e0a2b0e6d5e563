import type { Quantity as Claimed } from '../phrasing/quantity.js';
import { claimedDimension, claimedSize } from './claimed-dimension.js';
import type { MeasuredValue } from './measured-value.js';

/** Whether an amount of a statement is counted as a value of a measure is. */
export function mayMean(quantity: Claimed, { value }: MeasuredValue): boolean {
  return claimedDimension(quantity, value.dimension);
}

/** Whether a number of a statement is that of a value of the measure, in whatever unit. */
export function isSameValue(quantity: Claimed, claimed: number, measured: MeasuredValue): boolean {
  const value = claimed * claimedSize(quantity, measured);
  const { comparable } = measured.value;
  // A loss, a debt or a gap is written without its sign: “the deficit falls to €1M” for −€1M.
  return isClose(value, comparable) || (comparable < 0 && isClose(value, -comparable));
}

/** The start of a change as an amount of its own: its unit may differ from that of the end. */
export function startOfChange(quantity: Claimed): Claimed {
  return { ...quantity, unit: quantity.fromUnit ?? quantity.unit };
}

/** Equal but for what binary fractions cannot hold. */
export function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}
