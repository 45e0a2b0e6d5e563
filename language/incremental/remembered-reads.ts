/**
 * Which facts of other files the checks of an earlier run read, by file. A fact is the number of its key in a list of all keys: most of
 * them are never asked for, and no text is made or compared for them.
 */
export class RememberedReads {
  private readonly byFile = new Map<string, readonly number[]>();
  /** The numbers of the keys; made when somebody asks for the first one. */
  private numbers: ReadonlyMap<string, number> | undefined;
  private readers: Readers | undefined;

  /** @param keys all keys, each once */
  constructor(private readonly keys: readonly string[] = []) {}

  /** @param keys the numbers of the keys that the check of the file read */
  set(uri: string, keys: readonly number[]): void {
    this.byFile.set(uri, keys);
    this.readers = undefined;
  }

  /** Forgets a file: it has been checked, or is gone. */
  delete(uri: string): void {
    this.byFile.delete(uri);
  }

  /** Returns the keys that the check of a file read; undefined where that is not known from an earlier run. */
  keysFor(uri: string): string[] | undefined {
    return this.byFile.get(uri)?.map((number) => this.keys[number] as string);
  }

  /** Returns the URIs of the files whose check read a fact. */
  filesReading(key: string): string[] {
    if (this.byFile.size === 0) return [];
    this.numbers ??= new Map(this.keys.map((one, number) => [one, number]));
    const number = this.numbers.get(key);
    if (number === undefined) return [];
    this.readers ??= readersIn(this.byFile, this.keys.length);
    const { uris, starts, files } = this.readers;
    const found = Array.from(
      files.subarray(starts[number], starts[number + 1]),
      (file) => uris[file] as string,
    );
    return found.filter((uri) => this.byFile.has(uri));
  }
}

/** For the key with number n, the numbers of the files that read it are from `starts[n]` up to `starts[n + 1]` in `files`. */
interface Readers {
  uris: readonly string[];
  starts: Uint32Array;
  files: Uint32Array;
}

function readersIn(byFile: ReadonlyMap<string, readonly number[]>, count: number): Readers {
  const starts = new Uint32Array(count + 1);
  let all = 0;
  for (const numbers of byFile.values()) {
    for (const number of numbers) starts[number] = (starts[number] as number) + 1;
    all += numbers.length;
  }
  // Each place first means the end of its key; filling from the end moves it to the start.
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const files = new Uint32Array(all);
  for (const [file, numbers] of [...byFile.values()].entries())
    for (const number of numbers) {
      const place = (starts[number] as number) - 1;
      starts[number] = place;
      files[place] = file;
    }
  return { uris: [...byFile.keys()], starts, files };
}
