import type { Arrangement } from './arrange.js';
import { columnBoxes } from './block.js';
import type { Frame } from './frame.js';
import { gaps } from './gaps.js';
import type { Box } from './layout-types.js';

/** The boxes that lines avoid: the columns of a tree if a line begins or ends in it, else the whole tree. */
export class Obstacles {
  readonly #trees: { whole: Box; parts: Box[] }[];
  readonly #treeOf = new Map<string, number>();
  readonly #columnOf = new Map<string, Box>();
  /** The box around everything; lines may follow its edge. */
  readonly page: Box;

  /** @param arrangement with its final positions */
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

  /** @param ids of the cards at both ends of a line */
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
