import type { URI } from 'langium';

/**
 * Identifies a state of a file or folder without reading it, such as by its time and size; undefined if there is none.
 * A host provides this if it can do it synchronously.
 */
export type StampOf = (uri: URI) => string | undefined;

interface Noted {
  uri: URI;
  /** Undefined for what was not there. */
  stamp: string | undefined;
  /** Whether only that it was there matters: a `.git` changes with every command. */
  isExistence: boolean;
}

/** Records the state of files and folders when they were read, so that changes without an event are found. */
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
