import type { KeyResult } from '../grammar/generated/ast.js';
import type { Claim, DirectionClaim } from '../phrasing/claims.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { Quantity as Claimed } from '../phrasing/quantity.js';
import type { QuantityValue } from '../values/quantities.js';
import { claimedSize, mayCount } from './claimed-dimension.js';
import { isSameValue, mayMean, startOfChange } from './claimed-value.js';
import { inheritedDimension } from './measure.js';
import type { MeasuredValue } from './measured-value.js';
import { type MeasuredWay, measuredWayOf } from './measured-way.js';

/** Words of a statement that its measure contradicts. */
export type Disagreement =
  | {
      kind: 'number';
      claim: Extract<Claim, { kind: 'range' | 'end' | 'bound' }>;
      from?: MeasuredValue;
      to: MeasuredValue;
    }
  | {
      kind: 'change';
      claim: Extract<Claim, { kind: 'share' | 'factor' }>;
      from: MeasuredValue;
      to: MeasuredValue;
    }
  | { kind: 'direction'; claim: DirectionClaim; from: MeasuredValue; to: MeasuredValue };

/**
 * Returns the first contradiction between a key result's statement and its measure. Amounts in units other than the
 * measure's have another meaning and are ignored. If one number of a kind agrees, the others do too. Rounded numbers
 * agree.
 */
export function disagreement(keyResult: KeyResult, phrasing: Phrasing): Disagreement | undefined {
  return disagreementWith(keyResult.title ?? '', keyResult, phrasing);
}

/**
 * Returns the first contradiction between a given statement and the measure of a key result, independent of the key
 * result's own statement.
 */
export function disagreementWith(
  statement: string,
  keyResult: KeyResult,
  phrasing: Phrasing,
): Disagreement | undefined {
  const way = measuredWayOf(keyResult, inheritedDimension(keyResult));
  return way && disagreementOn(statement, way, phrasing);
}

/** Returns the first contradiction between a statement and the numbers of a measure. */
export function disagreementOn(
  statement: string,
  { isBound, from, to }: MeasuredWay,
  phrasing: Phrasing,
): Disagreement | undefined {
  const { claims, amounts } = phrasing.claimsIn(statement);
  if (isBound) return numberDisagreement(claims, undefined, to);
  const firm = claims.filter((claim) => claim.kind !== 'bound' || claim.firm);
  // If one number is the target, the others mean something else: “10% of shops order 30% more”.
  const named = amounts.some(
    (amount) =>
      amount.relation !== 'change' &&
      amount.value !== undefined &&
      mayMean(amount, to) &&
      isSameValue(amount, amount.value, to),
  );
  return (
    numberDisagreement(firm, from, to) ??
    (from &&
      ((named ? undefined : changeDisagreement(claims, from, to)) ??
        directionDisagreement(phrasing.directionIn(statement), from, to)))
  );
}

function numberDisagreement(
  claims: readonly Claim[],
  from: MeasuredValue | undefined,
  to: MeasuredValue,
): Disagreement | undefined {
  const own = claims.filter(
    (claim): claim is Extract<Claim, { kind: 'range' | 'end' | 'bound' }> =>
      (claim.kind === 'range' || claim.kind === 'end' || claim.kind === 'bound') &&
      mayMean(claim.quantity, to) &&
      mayCount(claim.noun, to.value.dimension),
  );
  // Of several, nobody knows which one is measured.
  const [claim] = own;
  if (!claim || own.length > 1) return undefined;
  const agrees =
    claim.kind === 'range'
      ? (isSameValue(claim.quantity, claim.values[1], to) || endsWithinBound(claim, to)) &&
        (!from || isSameValue(startOfChange(claim.quantity), claim.values[0], from))
      : isSameValue(claim.quantity, claim.value, to) ||
        (claim.kind === 'bound' && from && keepsBound(claim, from, to));
  return agrees ? undefined : { kind: 'number', claim, ...(from && { from }), to };
}

/** Says whether an end of 90 minutes agrees with “from one day to under two hours”. */
function endsWithinBound(
  { quantity, values }: Extract<Claim, { kind: 'range' }>,
  to: MeasuredValue,
): boolean {
  const { endBound } = quantity;
  const bound = values[1] * claimedSize(quantity, to);
  const end = to.value.comparable;
  return endBound !== undefined && (endBound === 'at-most' ? end <= bound : end >= bound);
}

/** Says whether a range ends within a bound, “to under 5%”, or starts at it: “no longer more than two days”. */
function keepsBound(
  { quantity, value }: { quantity: Claimed; value: number },
  from: MeasuredValue,
  to: MeasuredValue,
): boolean {
  const end = to.value.comparable;
  const bound = value * claimedSize(quantity, to);
  const holds = quantity.relation === 'at-most' ? end <= bound : end >= bound;
  return holds || isSameValue(quantity, value, from);
}

function changeDisagreement(
  claims: readonly Claim[],
  from: MeasuredValue,
  to: MeasuredValue,
): Disagreement | undefined {
  const own = claims.filter(
    (claim): claim is Extract<Claim, { kind: 'share' | 'factor' }> =>
      claim.kind === 'share' || claim.kind === 'factor',
  );
  const [claim] = own;
  if (!claim || own.length > 1 || from.value.comparable <= 0 || to.value.comparable < 0) return undefined;
  return agreesWithChange(claim, from.value, to.value) ? undefined : { kind: 'change', claim, from, to };
}

/** Says whether a relative change is the one that a measure makes. People round. */
export function agreesWithChange(
  claim: Extract<Claim, { kind: 'share' | 'factor' }>,
  from: QuantityValue,
  to: QuantityValue,
): boolean {
  const ratio = to.comparable / from.comparable;
  if (claim.kind === 'factor') {
    const accepted = claim.eitherWay ? [claim.factor, 1 / claim.factor] : [claim.factor];
    return accepted.some((factor) => Math.abs(ratio / factor - 1) <= roundedFactor);
  }
  const actual = Math.abs(ratio - 1);
  // Of a share, “by 20%” may mean percentage points.
  const isShare = from.dimension.kind === 'share';
  const possible = isShare ? [actual, Math.abs(to.comparable - from.comparable) / 100] : [actual];
  // “30% quicker” may be said of the speed as well as of the time.
  if (ratio > 0 && ratio < 1) possible.push(1 / ratio - 1);
  return possible.some(
    (share) =>
      Math.abs(share - claim.share) <= Math.max(roundedShare, claim.share * roundedFactor) ||
      (claim.atLeast && share > claim.share),
  );
}

function directionDisagreement(
  claim: DirectionClaim | undefined,
  from: MeasuredValue,
  to: MeasuredValue,
): Disagreement | undefined {
  const change = to.value.comparable - from.value.comparable;
  // A loss that shrinks is a negative number that rises: which one the words mean, they do not say.
  if (Math.min(from.value.comparable, to.value.comparable) < 0) return undefined;
  if (!claim || change === 0 || claim.way === (change > 0 ? 'up' : 'down')) return undefined;
  return { kind: 'direction', claim, from, to };
}

/** People round: “by a third” for 9% to 6.1% is no contradiction. */
const roundedShare = 0.015;
const roundedFactor = 0.06;
