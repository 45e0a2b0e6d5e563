/** Distances between cards, in pixels. */
export const gaps = {
  /** Around the whole picture. */
  margin: 32,
  /** Free for lines before every block, from its parent on. */
  level: 44,
  /** From the line that siblings share to each of them. */
  bus: 22,
  /** Before a key result that hangs below its objective. */
  keyResult: 20,
  /** Before work that hangs below its key result. */
  work: 14,
  /** How far what hangs is set in. */
  indent: 24,
  /** From the left edge of a card to the line that holds what hangs below it. */
  rail: 12,
  /** From a block to the line at its right, which leads on from what hangs in it. */
  trunk: 24,
  /** Between blocks with the same parent: wide enough for a trunk. */
  siblings: 42,
  /** Between blocks that have little to do with each other. */
  strangers: 56,
  /** Between whole trees. */
  trees: 72,
  /** Between rows of trees. */
  rows: 72,
  /** Next to rows of children, for the line that leads to each row. */
  gutter: 30,
  beforeLanes: 56,
  betweenLanes: 24,
  laneHead: 52,
  lanePadding: 20,
  /** Width that a lane has at least, before its trees go on in a second row. */
  laneRoom: 1180,
} as const;
