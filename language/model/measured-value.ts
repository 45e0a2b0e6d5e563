import type { Quantity } from '../grammar/generated/ast.js';
import type { QuantityValue } from '../values/quantities.js';

/** A value of the measure: its syntax node and its content. */
export interface MeasuredValue {
  node: Quantity;
  value: QuantityValue;
}
