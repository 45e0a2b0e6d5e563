import type { Quantity } from './quantity.js';

/** The words of a claim, as offsets into the statement (UTF-16 code units). */
export interface ClaimWords {
  start: number;
  end: number;
}

/** A number of a claim with the words that can be replaced by another one: “€2.1M” without its currency. */
export interface ClaimedNumber extends ClaimWords {
  value: number;
  /** The sign before its decimals, where that is no point: “3,5”. */
  decimal?: ',' | '.';
}

/**
 * What a statement says of the numbers of its measure:
 * - `range`: “from 8% to 6%”, “5 → 3 days”
 * - `end`: “falls to 6%”, “reaches 45”
 * - `bound`: “below 1.5%”, “within three hours”; `firm` where it is what a change leads to: “falls to under 2%”, or a time
 *   at the end: “answers come within three hours”, where elsewhere it may only pick out some: “orders above €500”
 * Each of these with the noun that follows, which may tell what is counted.
 * - `share`: “by 20%”, “by a third”, “30% quicker”: a part of the baseline, from 0
 * - `factor`: “doubles”, “halves”, “four times faster”: the end divided by the start
 */
export type Claim =
  | (ClaimWords & {
      kind: 'range';
      quantity: Quantity;
      noun?: string;
      from?: ClaimedNumber;
      to?: ClaimedNumber;
      values: [number, number];
    })
  | (ClaimWords & {
      kind: 'end' | 'bound';
      quantity: Quantity;
      noun?: string;
      number?: ClaimedNumber;
      value: number;
      firm: boolean;
    })
  | (ClaimWords & { kind: 'share'; share: number; atLeast: boolean })
  | (ClaimWords & { kind: 'factor'; factor: number; eitherWay: boolean });

/** A word that says which way a number goes, with the word for the other way. */
export interface DirectionClaim {
  way: 'up' | 'down';
  start: number;
  end: number;
  opposite: string;
}

/** A day or a month that a statement names. */
export interface NamedDate extends ClaimWords {
  /** Whether a day (`2026-12-15`) is the one that is named, or lies in the month that is named. */
  fits(date: string): boolean;
}
