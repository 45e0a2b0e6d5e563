import type { PlacedNode } from '../../picture/layout/layout-types.js';

/** How long a pause ends a word, in milliseconds. */
const pause = 700;

/** Letters typed one after the other lead to the next statement that begins with them. */
export class TypeAhead {
  #typed = '';
  #last = Number.NEGATIVE_INFINITY;

  /** Whether the next letter belongs to a word. @param time as in `Event.timeStamp` */
  isTyping(time: number): boolean {
    return this.#typed !== '' && time - this.#last < pause;
  }

  /**
   * @param key as in `KeyboardEvent.key`
   * @returns the node to go to; undefined where the key is no letter or nothing begins with the word
   */
  find(key: string, time: number, current: PlacedNode, nodes: readonly PlacedNode[]): PlacedNode | undefined {
    if (!/^[\p{L}\p{N}]$/u.test(key)) return undefined;
    const isWord = this.isTyping(time);
    this.#typed = (isWord ? this.#typed : '') + key.toLowerCase();
    this.#last = time;
    const place = nodes.indexOf(current) + (isWord ? 0 : 1);
    return [...nodes.slice(place), ...nodes.slice(0, place)].find(({ node }) =>
      node.title.toLowerCase().startsWith(this.#typed),
    );
  }
}
