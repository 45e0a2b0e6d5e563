import type { Arrangement } from './arrange.js';
import { columnBoxes } from './block.js';
import type { Frame } from './frame.js';
import { gaps } from './gaps.js';
import type { Box } from './layout-types.js';

/** What lines keep away from: the cards of a tree in detail where a line begins or ends in it, else the tree as a whole. */
export class Obstacles {
  readonly #trees: { whole: Box; parts: Box[] }[];
  readonly #treeOf = new Map<string, number>();
  readonly #columnOf = new Map<string, Box>();
  /** Around everything; lines may run along it. */
  readonly page: Box;

  /** @param arrangement positioned */
  constructor({ frames, lanes, width, height }: Arrangement) {
    this.page = { x: 0, y: 0, width: width + 2 * gaps.margin, height: height + 2 * gaps.margin };
    const inLanes = lanes.flatMap((lane) => lane.frames);
    this.#trees = [...frames, ...inLanes].map((frame, index) => {
      const { x, y, width, height } = frame;
      const parts: Box[] = [];
      this.#collect(frame, index, parts);
      return { whole: { x, y, width, height }, parts };
    });
  }

  /** @param ids of the cards that a line begins and ends at */
  around(...ids: readonly string[]): Box[] {
    const detailed = new Set(ids.map((id) => this.#treeOf.get(id)));
    return this.#trees.flatMap(({ whole, parts }, index) => (detailed.has(index) ? parts : [whole]));
  }

  /** The obstacle that a card is a part of. */
  columnOf(id: string): Box {
    return this.#columnOf.get(id) ?? this.page;
  }

  #collect({ block, children }: Frame, tree: number, parts: Box[]): void {
    const boxes = columnBoxes(block);
    for (const { node, x, y } of block.cards) {
      this.#treeOf.set(node.id, tree);
      const box = boxes.find((each) => each.x <= x && x < each.x + each.width && y < each.y + each.height);
      if (box) this.#columnOf.set(node.id, box);
    }
    parts.push(...boxes);
    for (const child of children) this.#collect(child, tree, parts);
  }
}
