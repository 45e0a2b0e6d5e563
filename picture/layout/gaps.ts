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
  /** From a block to the blocks next to it that serve it: a trunk, and space for the lines that lead to them. */
  atSide: 54,
  /** Between blocks with the same parent, and between columns of a block: wide enough for a trunk. */
  siblings: 42,
  /** Between blocks of one column. */
  stacked: 56,
  /** Between rows of blocks. */
  rows: 66,
  /** Next to rows of children, for the line that leads to each row. */
  gutter: 30,
  /** From a block to the line at its left, which leads to blocks below others. */
  detour: 9,
  /** Between whole trees, and lanes. */
  trees: 64,
  laneHead: 52,
  lanePadding: 20,
} as const;
