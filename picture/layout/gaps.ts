/** Distances between cards, in pixels. */
export const gaps = {
  /** Around the whole picture. */
  margin: 32,
  /** From a card down, or to the right, to what stands below it. */
  level: 44,
  /** From a key result to its work, which hangs below it. */
  beforeWork: 20,
  /** Between pieces of work. */
  work: 10,
  /** How far work is set in. */
  indent: 28,
  /** Between key results of one objective. */
  siblings: 20,
  /** Between trees that have little to do with each other. */
  strangers: 44,
  /** Between rows of trees. */
  rows: 72,
  beforeLanes: 56,
  betweenLanes: 24,
  laneHead: 52,
  lanePadding: 20,
  /** Width that a lane has at least, before its trees go on in a second row. */
  laneRoom: 1180,
} as const;
