/**
 * `date` and `name` are numbers that measure nothing (“Q3”, “ISO 27001”, “v2.1”);
 * `percentile` (“p95”) names a measure; the others are amounts.
 */
export type QuantityKind =
  | 'count'
  | 'percent'
  | 'points'
  | 'money'
  | 'duration'
  | 'data'
  | 'factor'
  | 'score'
  | 'percentile'
  | 'date'
  | 'name';
export type QuantityRelation = 'at-least' | 'at-most' | 'change' | 'from-to' | 'exact';

/** A number with what belongs to it: sign, currency, scale, unit, bound, start of a change. */
export interface Quantity {
  /** Offsets into the text (UTF-16 code units) and the tokens covered, the last one excluded. */
  start: number;
  end: number;
  firstToken: number;
  endToken: number;
  kind: QuantityKind;
  relation: QuantityRelation;
  /** The value as written, scaled (“200K” → 200000); of a change from–to, where it ends. */
  value?: number;
  from?: number;
  unit?: string;
  /** Of a change from–to, the unit of its start where that differs: “from 2 hours to 5 minutes”. */
  fromUnit?: string;
  /** Of a change from–to that ends within a bound: “from 9 % to under 5 %”. */
  endBound?: 'at-least' | 'at-most';
  /** “3 per week”, “12/month”. */
  per?: string;
}

const amounts = new Set<QuantityKind>([
  'count',
  'percent',
  'points',
  'money',
  'duration',
  'data',
  'factor',
  'score',
]);

/** Whether it measures something, as a date or a version does not. */
export const isAmount = (quantity: Quantity): boolean => amounts.has(quantity.kind);
