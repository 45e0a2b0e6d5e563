import type { PlanGraph, PlanNode, PlanStatus } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { isServing } from '../select/serving.js';
import { type Shape, shape } from '../shape.js';
import { statuses } from '../statuses.js';
import { fonts } from '../text/fonts.js';
import { lineOfText } from '../text/text-shape.js';
import { textWidth } from '../text/widths.js';
import { countedKind } from '../words.js';
import type { CardPart } from './part.js';
import { statusGlyph } from './status-glyph.js';
import { nodesById } from './team-shown.js';

const baseline = 17;

/** For a priority: the number of goals of the whole plan that serve it, drawn or not, by status, each with its sign. */
export const servedBy: CardPart = {
  height: () => 20,
  draw(node, { x, y, width }, { plan }) {
    const serving = servingById(plan).get(node.id) ?? [];
    const signs: Shape[] = [];
    let right = x + width;
    for (const [status, count] of countsOf(serving).reverse()) {
      const words = `${count}`;
      right -= textWidth(words, fonts.strong);
      signs.unshift(shape('text', { class: 'font-strong', x: right, y: y + baseline }, words));
      right -= 16;
      signs.unshift(statusGlyph(status, right, y + baseline - 10));
      right -= 10;
    }
    return [
      lineOfText(words(serving), 'label', { x, y: y + baseline, width: right - x, look: 'muted' }),
      signs.length > 0 ? shape('g', {}, ...signs) : undefined,
    ];
  },
};

const indexes = new WeakMap<PlanGraph, ReadonlyMap<string, readonly PlanNode[]>>();

/** What serves each node directly, each once, in the order of the text; found once for each plan. */
function servingById(plan: PlanGraph): ReadonlyMap<string, readonly PlanNode[]> {
  const known = indexes.get(plan);
  if (known) return known;
  const byId = nodesById(plan);
  const index = new Map<string, Set<PlanNode>>();
  for (const link of plan.links) {
    const from = byId.get(link.from);
    // What nobody has agreed to serves nothing yet.
    if (!from || from.draft || !isServing(link)) continue;
    const serving = index.get(link.to) ?? new Set();
    index.set(link.to, serving.add(from));
  }
  const lists = new Map([...index].map(([id, serving]) => [id, [...serving]]));
  indexes.set(plan, lists);
  return lists;
}

function words(serving: readonly PlanNode[]): string {
  const [first] = serving;
  return first
    ? countedKind(first.kind, serving.filter(({ kind }) => kind === first.kind).length)
    : say`no objective`;
}

/** Statuses that occur, in their usual order. */
function countsOf(nodes: readonly PlanNode[]): [PlanStatus, number][] {
  return statuses
    .map((status): [PlanStatus, number] => [status, nodes.filter((node) => node.status === status).length])
    .filter(([, count]) => count > 0);
}
