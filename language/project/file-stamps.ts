import type { URI } from 'langium';

/**
 * What tells one state of a file or folder from another without reading it, such as its time and size; undefined where there
 * is none. Hosts provide it where they can ask without waiting.
 */
export type StampOf = (uri: URI) => string | undefined;

interface Noted {
  uri: URI;
  /** Undefined for what was not there. */
  stamp: string | undefined;
  /** Whether only that it was there matters: a `.git` changes with every command. */
  isExistence: boolean;
}

/** Remembers the state of files and folders when they were read, so that changes without a report are found. */
export class FileStamps {
  private readonly noted = new Map<string, Noted>();

  constructor(private readonly stampOf?: StampOf) {}

  /** Whether differences can be found at all: not where the host reads files through an editor, which reports changes. */
  get isAvailable(): boolean {
    return this.stampOf !== undefined;
  }

  /** To be called before something is read, or found missing: what changes later differs from then on. */
  note(uri: URI, isExistence = false): void {
    if (this.stampOf) this.noted.set(uri.toString(), { uri, stamp: this.stampOf(uri), isExistence });
  }

  /** Forgets what fits, by its URI. */
  forget(isGone: (uri: string) => boolean): void {
    for (const uri of this.noted.keys()) if (isGone(uri)) this.noted.delete(uri);
  }

  /** Files and folders whose state differs from when they were read. They are listed until they are read again. */
  changed(): URI[] {
    const { stampOf } = this;
    if (!stampOf) return [];
    return [...this.noted.values()]
      .filter(({ uri, stamp, isExistence }) => {
        const now = stampOf(uri);
        return isExistence ? (now === undefined) !== (stamp === undefined) : now !== stamp;
      })
      .map(({ uri }) => uri);
  }
}
