import { compareText } from '../values/text.js';

/** A relation between files and keys, with a value for each pair. Files are added and removed one by one. */
export class FileRelation<Value> {
  private readonly byKey = new Map<string, Map<string, Value>>();
  private readonly keysOf = new Map<string, Iterable<string>>();
  /** Sorted when first asked for: a hub is asked about again and again while nothing about it changes. */
  private readonly sorted = new Map<string, [uri: string, value: Value][]>();

  /** Returns the files related to a key, sorted by their URI. */
  filesOf(key: string): readonly [uri: string, value: Value][] {
    const known = this.sorted.get(key);
    if (known) return known;
    const files = [...(this.byKey.get(key) ?? [])].sort(([left], [right]) => compareText(left, right));
    if (files.length > 0) this.sorted.set(key, files);
    return files;
  }

  /** Returns the keys to which a file is related. */
  keysFor(uri: string): string[] {
    return [...(this.keysOf.get(uri) ?? [])].filter((key) => this.byKey.get(key)?.has(uri));
  }

  /** Says whether any file is related to a key. */
  has(key: string): boolean {
    return this.byKey.has(key);
  }

  /** Returns the URIs of the files related to a key, in no order that means anything. */
  urisOf(key: string): Iterable<string> {
    return this.byKey.get(key)?.keys() ?? [];
  }

  /** Returns all keys to which some file is related, in no order that means anything. */
  keys(): IterableIterator<string> {
    return this.byKey.keys();
  }

  /** Returns the files related to a key with their values, in no order that means anything. */
  entriesOf(key: string): Iterable<[uri: string, value: Value]> {
    return this.byKey.get(key) ?? [];
  }

  /** Returns the value of a file and a key; undefined if they are not related. */
  valueOf(key: string, uri: string): Value | undefined {
    return this.byKey.get(key)?.get(uri);
  }

  /** Replaces the value of one key for a file; without a value they are no longer related. */
  setValue(uri: string, key: string, value: Value | undefined): void {
    this.sorted.delete(key);
    const files = this.byKey.get(key);
    if (value === undefined) {
      // The list of keys may keep the key: skip a key that is not related any more.
      files?.delete(uri);
      if (files?.size === 0) this.byKey.delete(key);
      return;
    }
    if (!files?.has(uri)) this.keysOf.set(uri, [...(this.keysOf.get(uri) ?? []), key]);
    if (files) files.set(uri, value);
    else this.byKey.set(key, new Map([[uri, value]]));
  }

  /** Replaces what a file is related to; an empty map forgets the file. */
  setFile(uri: string, values: ReadonlyMap<string, Value>): void {
    for (const key of this.keysOf.get(uri) ?? []) {
      const files = this.byKey.get(key);
      this.sorted.delete(key);
      files?.delete(uri);
      if (files?.size === 0) this.byKey.delete(key);
    }
    for (const [key, value] of values) {
      this.sorted.delete(key);
      const files = this.byKey.get(key);
      if (files) files.set(uri, value);
      else this.byKey.set(key, new Map([[uri, value]]));
    }
    if (values.size > 0) this.keysOf.set(uri, [...values.keys()]);
    else this.keysOf.delete(uri);
  }
}
