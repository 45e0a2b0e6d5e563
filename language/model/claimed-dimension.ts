import type { Quantity as ClaimedQuantity, QuantityKind } from '../phrasing/quantity.js';
import { currencySymbols } from '../values/currencies.js';
import type { Dimension } from '../values/quantities.js';
import { canonicalUnit, knownUnit } from '../values/units.js';
import type { MeasuredValue } from './measured-value.js';

/** Which kinds of amounts in a sentence are of the same kind as a value of a file. */
const kinds: Readonly<Record<Dimension['kind'], readonly QuantityKind[]>> = {
  plain: ['count'],
  share: ['percent'],
  points: ['points'],
  money: ['money'],
  time: ['duration'],
  data: ['data'],
  count: ['count'],
};

/** Says whether an amount in a sentence has the unit of a measure, if both have a unit. */
export function claimedDimension(quantity: ClaimedQuantity, dimension: Dimension): boolean {
  // “45 points” of a score is no percentage point, and counted in points here.
  const points = dimension.kind === 'count' && dimension.unit === 'point' && quantity.kind === 'points';
  if (!points && !kinds[dimension.kind].includes(quantity.kind)) return false;
  const { unit } = quantity;
  if (dimension.kind === 'money') return unit === undefined || currencyOf(unit) === dimension.currency;
  if (dimension.kind === 'time' || dimension.kind === 'data')
    return knownUnit(unit ?? '')?.family.name === dimension.kind;
  if (dimension.kind === 'count') return !unit || canonicalUnit(unit) === dimension.unit;
  return true;
}

/** Says whether the noun after a number may be the unit of a measure: “more than 50 shelves” are not shops. */
export function mayCount(noun: string | undefined, dimension: Dimension): boolean {
  if (noun === undefined || (dimension.kind !== 'count' && dimension.kind !== 'plain')) return true;
  return dimension.kind === 'count' && canonicalUnit(noun) === dimension.unit.split('/')[0];
}

/** Returns the factor that converts a number in a sentence to the unit of the measure: “2 hours” to minutes. */
export function claimedSize({ unit, kind }: ClaimedQuantity, { node }: MeasuredValue): number {
  if (kind !== 'duration' && kind !== 'data') return 1;
  return knownUnit(unit ?? '')?.size ?? (node.unit ? knownUnit(node.unit)?.size : undefined) ?? 1;
}

const words: Readonly<Record<string, string>> = {
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  pound: 'GBP',
  pounds: 'GBP',
  francs: 'CHF',
};

function currencyOf(unit: string): string {
  return words[unit] ?? currencySymbols[unit] ?? unit.toUpperCase();
}
