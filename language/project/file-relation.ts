import { compareText } from '../lint/finding.js';

/** Which keys each file is related to, with a value for each pair, kept up to date file by file. */
export class FileRelation<Value> {
  private readonly byKey = new Map<string, Map<string, Value>>();
  private readonly keysOf = new Map<string, Iterable<string>>();

  /** The files related to a key, sorted by their URI. */
  filesOf(key: string): [uri: string, value: Value][] {
    return [...(this.byKey.get(key) ?? [])].sort(([left], [right]) => compareText(left, right));
  }

  /** Replaces what a file is related to; an empty map forgets the file. */
  setFile(uri: string, values: ReadonlyMap<string, Value>): void {
    for (const key of this.keysOf.get(uri) ?? []) {
      const files = this.byKey.get(key);
      files?.delete(uri);
      if (files?.size === 0) this.byKey.delete(key);
    }
    for (const [key, value] of values) {
      const files = this.byKey.get(key);
      if (files) files.set(uri, value);
      else this.byKey.set(key, new Map([[uri, value]]));
    }
    if (values.size > 0) this.keysOf.set(uri, [...values.keys()]);
    else this.keysOf.delete(uri);
  }
}
