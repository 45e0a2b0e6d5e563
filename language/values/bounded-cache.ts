/** Keeps results up to a maximum number. When the cache is full, it removes the least recently used entry. */
export class BoundedCache<Key, Value> {
  readonly #entries = new Map<Key, Value>();

  /** @param capacity how many entries are kept; from 1 */
  constructor(private readonly capacity: number) {}

  /** Returns the value of a key, which counts as used now; undefined if there is none. */
  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.capacity) this.#entries.delete(oldest as Key);
  }
}
