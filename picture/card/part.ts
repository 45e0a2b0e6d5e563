import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { Box, PlacedNode } from '../layout/layout-types.js';
import type { Shape } from '../shape.js';

/** The surroundings of a card, for parts that show more than their own node. */
export interface Surroundings {
  placed: PlacedNode;
  plan: PlanGraph;
  /** The ISO date that movement is shown from. */
  since?: string;
}

/** A horizontal strip of a card. */
export interface CardPart {
  /** How tall it is for a node, in a card whose inside is that wide; 0 if it has nothing to say. */
  height(node: PlanNode, width: number): number;
  /** Draws it within a box of at least that height, in the coordinates of the card. */
  draw(node: PlanNode, box: Box, around: Surroundings): (Shape | undefined)[];
}
