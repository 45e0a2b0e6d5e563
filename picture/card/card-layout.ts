import type { PlanNode, PlanNodeKind } from '../../language/protocol.js';
import { bannerHead } from './banner.js';
import { foot } from './foot.js';
import { head } from './head.js';
import { measure, share } from './measure.js';
import type { CardPart } from './part.js';
import { servedBy } from './served-by.js';
import { statement } from './statement.js';
import { workFoot, workStatement } from './work.js';

/** The parts of a card: the upper parts start at its top, the lower parts end at its bottom. */
export interface CardLayout {
  width: number;
  padding: number;
  radius: number;
  upper: readonly CardPart[];
  lower: readonly CardPart[];
}

export const cardLayouts: Readonly<Record<PlanNodeKind, CardLayout>> = {
  priority: {
    width: 340,
    padding: 14,
    radius: 10,
    upper: [bannerHead, statement('banner', 2)],
    lower: [servedBy],
  },
  objective: {
    width: 304,
    padding: 12,
    radius: 8,
    upper: [head, statement('title', 3)],
    lower: [share, foot],
  },
  'key-result': {
    width: 280,
    padding: 12,
    radius: 8,
    upper: [head, statement('statement', 3)],
    lower: [measure, foot],
  },
  initiative: { width: 256, padding: 10, radius: 14, upper: [workStatement], lower: [workFoot] },
};

/** The space between the upper and the lower parts. */
export const middle = 4;

/** The sizes of cards with the width of their kind. A node that did not change is the same object in the next plan. */
const sizes = new WeakMap<PlanNode, Readonly<{ width: number; height: number }>>();

/** Returns the size of a card. @param width the width, if it differs from that of its kind */
export function cardSize(node: PlanNode, width?: number): Readonly<{ width: number; height: number }> {
  if (width !== undefined) return { width, height: heightOf(node, width) };
  let size = sizes.get(node);
  if (!size) {
    const { width } = cardLayouts[node.kind];
    size = { width, height: heightOf(node, width) };
    sizes.set(node, size);
  }
  return size;
}

function heightOf(node: PlanNode, width: number): number {
  const { padding, upper, lower } = cardLayouts[node.kind];
  const parts = [...upper, ...lower];
  const sum = parts.reduce((total, part) => total + part.height(node, width - 2 * padding), 0);
  return sum + 2 * padding + (lower.length > 0 ? middle : 0);
}
