import { compareText } from '../values/text.js';

/**
 * The files related to one key. Most keys have a single file, which needs no map: in a large project that is a good part of
 * the memory.
 */
class Related<Value> {
  /** All files; undefined for none, or for the one below. */
  private many: Map<string, Value> | undefined;
  private uri: string | undefined;
  private value: Value | undefined;
  /** Sorted when first asked for: a hub is asked about again and again while nothing about it changes. */
  private inOrder: [uri: string, value: Value][] | undefined;

  constructor(readonly key: string) {}

  get size(): number {
    return this.many?.size ?? (this.uri === undefined ? 0 : 1);
  }

  get(uri: string): Value | undefined {
    return this.many ? this.many.get(uri) : this.uri === uri ? this.value : undefined;
  }

  has(uri: string): boolean {
    return this.many ? this.many.has(uri) : this.uri === uri;
  }

  set(uri: string, value: Value): void {
    this.inOrder = undefined;
    if (!this.many && (this.uri === undefined || this.uri === uri)) {
      this.uri = uri;
      this.value = value;
      return;
    }
    this.many ??= new Map([[this.uri as string, this.value as Value]]);
    this.many.set(uri, value);
    this.uri = undefined;
    this.value = undefined;
  }

  delete(uri: string): void {
    this.inOrder = undefined;
    this.many?.delete(uri);
    if (this.uri !== uri) return;
    this.uri = undefined;
    this.value = undefined;
  }

  entries(): Iterable<[uri: string, value: Value]> {
    if (this.many) return this.many;
    return this.uri === undefined ? [] : [[this.uri, this.value as Value]];
  }

  uris(): Iterable<string> {
    if (this.many) return this.many.keys();
    return this.uri === undefined ? [] : [this.uri];
  }

  sorted(): readonly [uri: string, value: Value][] {
    this.inOrder ??= [...this.entries()].sort(([left], [right]) => compareText(left, right));
    return this.inOrder;
  }
}

/** A relation between files and keys, with a value for each pair. Files are added and removed one by one. */
export class FileRelation<Value> {
  private readonly byKey = new Map<string, Related<Value>>();
  private readonly ofFile = new Map<string, readonly Related<Value>[]>();

  /** Returns the files related to a key, sorted by their URI. */
  filesOf(key: string): readonly [uri: string, value: Value][] {
    return this.byKey.get(key)?.sorted() ?? [];
  }

  /** Returns the keys to which a file is related. */
  keysFor(uri: string): string[] {
    return (this.ofFile.get(uri) ?? []).filter((related) => related.has(uri)).map(({ key }) => key);
  }

  /** Says whether any file is related to a key. */
  has(key: string): boolean {
    return this.byKey.has(key);
  }

  /** Returns the URIs of the files related to a key, in no order that means anything. */
  urisOf(key: string): Iterable<string> {
    return this.byKey.get(key)?.uris() ?? [];
  }

  /** Returns all keys to which some file is related, in no order that means anything. */
  keys(): IterableIterator<string> {
    return this.byKey.keys();
  }

  /** Returns the files related to a key with their values, in no order that means anything. */
  entriesOf(key: string): Iterable<[uri: string, value: Value]> {
    return this.byKey.get(key)?.entries() ?? [];
  }

  /** Returns the value of a file and a key; undefined if they are not related. */
  valueOf(key: string, uri: string): Value | undefined {
    return this.byKey.get(key)?.get(uri);
  }

  /** Replaces the value of one key for a file; without a value they are no longer related. */
  setValue(uri: string, key: string, value: Value | undefined): void {
    const present = this.byKey.get(key);
    if (value === undefined) {
      // The list of the file may keep the key: readers skip what is not related any more.
      if (present) this.remove(uri, present);
      return;
    }
    if (!present?.has(uri)) {
      const related = present ?? this.added(key);
      const known = this.ofFile.get(uri) ?? [];
      if (!known.includes(related)) this.ofFile.set(uri, [...known, related]);
    }
    this.byKey.get(key)?.set(uri, value);
  }

  /** Replaces what a file is related to; an empty map forgets the file. */
  setFile(uri: string, values: ReadonlyMap<string, Value>): void {
    for (const related of this.ofFile.get(uri) ?? []) this.remove(uri, related);
    const all: Related<Value>[] = [];
    for (const [key, value] of values) {
      const related = this.byKey.get(key) ?? this.added(key);
      related.set(uri, value);
      all.push(related);
    }
    if (all.length > 0) this.ofFile.set(uri, all);
    else this.ofFile.delete(uri);
  }

  private added(key: string): Related<Value> {
    const related = new Related<Value>(key);
    this.byKey.set(key, related);
    return related;
  }

  private remove(uri: string, related: Related<Value>): void {
    related.delete(uri);
    if (related.size === 0 && this.byKey.get(related.key) === related) this.byKey.delete(related.key);
  }
}
