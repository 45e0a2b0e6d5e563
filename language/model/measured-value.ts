import type { Quantity } from '../grammar/generated/ast.js';
import type { QuantityValue } from '../values/quantities.js';

/** A value of the measure: as it stands in the tree, and read. */
export interface MeasuredValue {
  node: Quantity;
  value: QuantityValue;
}
