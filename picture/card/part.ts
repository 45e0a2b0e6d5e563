import type { PlanNode } from '../../language/protocol.js';
import type { Box } from '../layout.js';
import type { Shape } from '../shape.js';

/** A horizontal strip of a card. */
export interface CardPart {
  /** How tall it is for a node, in a card whose inside is that wide; 0 where it has nothing to say. */
  height(node: PlanNode, width: number): number;
  /** Draws it within a box of at least that height, in the coordinates of the card. */
  draw(node: PlanNode, box: Box): (Shape | undefined)[];
}
