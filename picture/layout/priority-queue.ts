/** Numbers with priorities, the least priority first: a binary heap. */
export class PriorityQueue {
  readonly #items: number[] = [];
  readonly #priorities: number[] = [];

  add(item: number, priority: number): void {
    let place = this.#items.length;
    this.#items.push(item);
    this.#priorities.push(priority);
    for (
      let parent = (place - 1) >> 1;
      place > 0 && this.#isBefore(place, parent);
      parent = (place - 1) >> 1
    ) {
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** Removes the item with the least priority and returns it; undefined if the queue is empty. */
  take(): number | undefined {
    const first = this.#items[0];
    const [item, priority] = [this.#items.pop(), this.#priorities.pop()];
    if (item === undefined || priority === undefined || this.#items.length === 0) return first;
    this.#items[0] = item;
    this.#priorities[0] = priority;
    this.#sink();
    return first;
  }

  #sink(): void {
    let place = 0;
    for (;;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      let least = place;
      if (left < this.#items.length && this.#isBefore(left, least)) least = left;
      if (right < this.#items.length && this.#isBefore(right, least)) least = right;
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #isBefore(one: number, other: number): boolean {
    return (this.#priorities[one] as number) < (this.#priorities[other] as number);
  }

  #swap(one: number, other: number): void {
    for (const list of [this.#items, this.#priorities])
      [list[one], list[other]] = [list[other] as number, list[one] as number];
  }
}
