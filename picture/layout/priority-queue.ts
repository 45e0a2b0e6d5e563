/** Whole numbers with priorities, the least priority first: a binary heap. */
export class PriorityQueue {
  #items = new Int32Array(256);
  #priorities = new Float64Array(256);
  #size = 0;

  add(item: number, priority: number): void {
    if (this.#size === this.#items.length) this.#grow();
    const items = this.#items;
    const priorities = this.#priorities;
    let place = this.#size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = priorities[parent] as number;
      if (priority >= above) break;
      items[place] = items[parent] as number;
      priorities[place] = above;
      place = parent;
    }
    items[place] = item;
    priorities[place] = priority;
  }

  /** Removes the item with the least priority and returns it; -1 if the queue is empty. */
  take(): number {
    if (this.#size === 0) return -1;
    const first = this.#items[0] as number;
    this.#size--;
    if (this.#size > 0) this.#sink();
    return first;
  }

  clear(): void {
    this.#size = 0;
  }

  #grow(): void {
    const items = new Int32Array(2 * this.#size);
    const priorities = new Float64Array(2 * this.#size);
    items.set(this.#items);
    priorities.set(this.#priorities);
    this.#items = items;
    this.#priorities = priorities;
  }

  /** Moves the last item to the first place, and then down to its own. */
  #sink(): void {
    const items = this.#items;
    const priorities = this.#priorities;
    const size = this.#size;
    const item = items[size] as number;
    const priority = priorities[size] as number;
    let place = 0;
    for (let left = 1; left < size; left = 2 * place + 1) {
      const right = left + 1;
      const isRight = right < size && (priorities[right] as number) < (priorities[left] as number);
      const least = isRight ? right : left;
      const below = priorities[least] as number;
      if (below >= priority) break;
      items[place] = items[least] as number;
      priorities[place] = below;
      place = least;
    }
    items[place] = item;
    priorities[place] = priority;
  }
}
