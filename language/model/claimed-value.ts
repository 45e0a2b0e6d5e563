import type { Quantity as Claimed } from '../phrasing/quantity.js';
import { claimedDimension, claimedSize } from './claimed-dimension.js';
import type { MeasuredValue } from './measured-value.js';

/** Says whether an amount of a statement may mean a value of a measure: both have the same dimension. */
export function mayMean(quantity: Claimed, { value }: MeasuredValue): boolean {
  return claimedDimension(quantity, value.dimension);
}

/** Says whether a number of a statement equals a value of the measure, after conversion of units. */
export function isSameValue(quantity: Claimed, claimed: number, measured: MeasuredValue): boolean {
  const value = claimed * claimedSize(quantity, measured);
  const { comparable } = measured.value;
  // A loss, a debt or a gap is written without its sign: “the deficit falls to €1M” for −€1M.
  return isClose(value, comparable) || (comparable < 0 && isClose(value, -comparable));
}

/** Returns the start of a change as an amount of its own: its unit may differ from that of the end. */
export function startOfChange(quantity: Claimed): Claimed {
  return { ...quantity, unit: quantity.fromUnit ?? quantity.unit };
}

/** Says whether two numbers are equal, apart from the rounding of binary fractions. */
export function isClose(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}
