import type { PlanGap, PlanLink, PlanNode } from '../../language/protocol.js';

/** A rectangle in the picture's own units, which are CSS pixels at a zoom of 1; y grows downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The choices that decide all places of a picture. */
export interface Packing {
  /** The breadth, in pixels, at which the children of one parent continue in a further row. */
  room: number;
  /** The greatest length of a column of key results, in pixels. */
  tallest: number;
  /** The width of the page that holds the trees, in pixels. */
  page: number;
}

/** A card with its place. */
export interface PlacedNode extends Box {
  node: PlanNode;
  /** What it is below in the picture: the first drawn node that it serves. */
  parent?: string;
  /** From 1, as in `aria-level`. */
  level: number;
  /** Place among those with the same parent, from 1, and how many there are. */
  position: number;
  siblings: number;
  /** Ids of all nodes directly below it, drawn or folded. */
  children: readonly string[];
  /** How many nodes are folded away below it; 0 if it is open or a leaf. */
  hidden: number;
  isOpen: boolean;
  /** Lane of its own, for what is connected to nothing. */
  lane?: PlanGap;
  /** Of a card with a column below it: the size of the card and its columns together. */
  columns?: { width: number; height: number };
  /** Whether it is in a column below another card. */
  isInColumn?: boolean;
  /** Drawn as context only: the filter does not ask for it, but something below or above does. */
  isContext: boolean;
}

/** A link with its route. */
export interface PlacedLink {
  link: PlanLink;
  /** Stable: kind and both ends. */
  id: string;
  /** Path data of SVG. */
  path: string;
  /** What the whole route stays within. */
  box: Box;
  /** The tree's own lines are drawn plainly; all other links are quiet until one of their ends is looked at. */
  isTree: boolean;
  /** Says whether it passes many cards that it does not join. */
  isFar: boolean;
}

/** A strip for unconnected elements, with its heading. */
export interface PlacedLane extends Box {
  gap: PlanGap;
  title: string;
}

/** Everything that is drawn, with its place. Nodes are in the order of reading: depth first. */
export interface Layout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  links: PlacedLink[];
  lanes: PlacedLane[];
  /** The choices that decided the places. */
  packing: Packing;
}
