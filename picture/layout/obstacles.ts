import type { Arrangement } from './arrange.js';
import { columnBoxes } from './block.js';
import { BoxIndex } from './box-index.js';
import type { Frame } from './frame.js';
import { gaps } from './gaps.js';
import type { Box } from './layout-types.js';

const none: ReadonlySet<number> = new Set();

/** The boxes that lines avoid: the columns of a tree if a line begins or ends in it, else the whole tree. */
export class Obstacles {
  readonly #trees: BoxIndex;
  /** The columns of each tree; by place once a line begins or ends in the tree. */
  readonly #parts: (Box[] | BoxIndex)[] = [];
  readonly #treeOf = new Map<string, number>();
  readonly #columnOf = new Map<string, Box>();
  /** The box around everything; lines may follow its edge. */
  readonly page: Box;

  /** @param arrangement with its final positions */
  constructor({ frames, lanes, width, height }: Arrangement) {
    this.page = { x: 0, y: 0, width: width + 2 * gaps.margin, height: height + 2 * gaps.margin };
    const trees = [...frames, ...lanes.flatMap((lane) => lane.frames)];
    this.#trees = new BoxIndex(trees.map(({ x, y, width, height }) => ({ x, y, width, height })));
    for (const [index, frame] of trees.entries()) {
      const parts: Box[] = [];
      this.#collect(frame, index, parts);
      this.#parts.push(parts);
    }
  }

  /** Returns the boxes that overlap an area. @param ids of the cards at both ends of a line */
  within(area: Box, ...ids: readonly string[]): Box[] {
    const found: Box[] = [];
    const detailed = new Set<number>();
    for (const id of ids) {
      const tree = this.#treeOf.get(id);
      if (tree !== undefined) detailed.add(tree);
    }
    this.#trees.addWithin(area, detailed, found);
    for (const tree of detailed) this.#partsOf(tree).addWithin(area, none, found);
    return found;
  }

  /** The obstacle that a card is a part of. */
  columnOf(id: string): Box {
    return this.#columnOf.get(id) ?? this.page;
  }

  #partsOf(tree: number): BoxIndex {
    const known = this.#parts[tree];
    if (known instanceof BoxIndex) return known;
    const index = new BoxIndex(known ?? []);
    this.#parts[tree] = index;
    return index;
  }

  #collect({ block, children }: Frame, tree: number, parts: Box[]): void {
    const boxes = columnBoxes(block);
    for (const { node, x, y } of block.cards) {
      this.#treeOf.set(node.id, tree);
      const box = boxes.find((each) => each.x <= x && x < each.x + each.width && y < each.y + each.height);
      if (box) this.#columnOf.set(node.id, box);
    }
    for (const box of boxes) parts.push(box);
    for (const child of children) this.#collect(child, tree, parts);
  }
}
