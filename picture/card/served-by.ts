import type { PlanNode, PlanStatus } from '../../language/protocol.js';
import { type Shape, shape } from '../shape.js';
import { fonts } from '../text/fonts.js';
import { lineOfText } from '../text/text-shape.js';
import { textWidth } from '../text/widths.js';
import { countedKind } from './kind-glyph.js';
import type { CardPart } from './part.js';
import { statusGlyph, statusLooks } from './status-glyph.js';
import { nodesById } from './team-shown.js';

const baseline = 17;

/** Of a priority: how many goals serve it, and where they stand, each status with its sign. */
export const servedBy: CardPart = {
  height: () => 20,
  draw(_, { x, y, width }, { placed, plan }) {
    const byId = nodesById(plan);
    const below = placed.children.map((id) => byId.get(id)).filter((node) => node !== undefined);
    const signs: Shape[] = [];
    let right = x + width;
    for (const [status, count] of countsOf(below).reverse()) {
      const words = `${count}`;
      right -= textWidth(words, fonts.strong);
      signs.unshift(shape('text', { class: 'font-strong', x: right, y: y + baseline }, words));
      right -= 16;
      signs.unshift(statusGlyph(status, right, y + baseline - 10));
      right -= 10;
    }
    return [
      lineOfText(words(below), 'label', { x, y: y + baseline, width: right - x, look: 'muted' }),
      signs.length > 0 ? shape('g', {}, ...signs) : undefined,
    ];
  },
};

function words(below: readonly PlanNode[]): string {
  const [first] = below;
  return first
    ? countedKind(first.kind, below.filter(({ kind }) => kind === first.kind).length)
    : 'no objective';
}

/** Statuses that occur, in their usual order. */
function countsOf(nodes: readonly PlanNode[]): [PlanStatus, number][] {
  return (Object.keys(statusLooks) as PlanStatus[])
    .map((status): [PlanStatus, number] => [status, nodes.filter((node) => node.status === status).length])
    .filter(([, count]) => count > 0);
}
