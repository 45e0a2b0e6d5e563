/**
 * References that may lead elsewhere since names have changed, and that were not resolved again yet: by the name that they use and by
 * file. Who wants the references to an element needs those of its name; a check needs those of its file.
 */
export class PendingLinks {
  private readonly byName = new Map<string, Map<string, Set<number>>>();

  /** Adds references of a file, by their numbers. */
  add(name: string, uri: string, references: readonly number[]): void {
    const files = this.byName.get(name) ?? new Map<string, Set<number>>();
    const known = files.get(uri) ?? new Set<number>();
    for (const reference of references) known.add(reference);
    files.set(uri, known);
    this.byName.set(name, files);
  }

  /** Returns the URIs of the files with references that use a name. */
  filesOf(name: string): string[] {
    return [...(this.byName.get(name)?.keys() ?? [])];
  }

  /** Takes the references of a file that use a name. */
  take(name: string, uri: string): number[] {
    const files = this.byName.get(name);
    const taken = files?.get(uri);
    if (!files || !taken) return [];
    files.delete(uri);
    if (files.size === 0) this.byName.delete(name);
    return [...taken];
  }

  /** Takes all references of a file. */
  takeAll(uri: string): number[] {
    return [...this.byName.keys()].flatMap((name) => this.take(name, uri));
  }
}
