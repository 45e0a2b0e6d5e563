import { BoundedCache } from '../values/bounded-cache.js';

/** Lists that are kept. Editors ask for lists on their own, so that the list a person looks at may not be the newest. */
const keptLists = 16;

/** Where a part of an item is kept until the editor asks for it: the list, and the place in it. */
export interface DeferredKey {
  uri: string;
  list: number;
  index: number;
}

/** Keeps what belongs to the items of the newest lists and makes these lists long, until the editor shows an item. */
export class DeferredParts<Part> {
  private readonly lists = new BoundedCache<number, (() => Part | undefined)[]>(keptLists);
  private newest = 0;

  /** Begins a new list. */
  begin(): void {
    this.newest += 1;
    this.lists.set(this.newest, []);
  }

  /** @returns what the item has to carry, so that its part is found again */
  keep(uri: string, part: () => Part | undefined): DeferredKey {
    const parts = this.lists.get(this.newest) ?? [];
    parts.push(part);
    return { uri, list: this.newest, index: parts.length - 1 };
  }

  /** @returns undefined for an item of a list that was forgotten */
  partOf({ list, index }: Partial<DeferredKey> = {}): Part | undefined {
    return list === undefined || index === undefined ? undefined : this.lists.get(list)?.[index]?.();
  }
}
