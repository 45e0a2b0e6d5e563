import type { LangiumDocument } from 'langium';
import { lastSegment } from '../grammar/plan-identity.js';
import { type PlanRecord, type RecordedLink, recordOf } from '../names/plan-record.js';
import { canonicalCycleName } from '../values/cycles.js';

/** Where a name is used. */
interface Uses {
  /** By file, the references that use it, by their numbers in the file; none if the file only declares the name. */
  numbers: Map<string, readonly number[]>;
  /** The files of which it is not known where these references lead. */
  unresolved: Set<string>;
}

/**
 * The names that files without a syntax tree declare and use. Most of these files are never edited, and nobody asks who refers to what is
 * in them. So their links are sorted by name when somebody first asks, and looked up only for the names that somebody asks for.
 */
export class RecordedUses {
  /** The files whose links were not sorted yet. */
  private readonly unsorted = new Map<string, LangiumDocument>();
  /** The files whose links are sorted, with what was sorted. */
  private readonly sorted = new Map<string, PlanRecord>();
  private readonly byName = new Map<string, Uses>();

  /** Adds a file, whatever was known of it. */
  add(uri: string, document: LangiumDocument): void {
    this.remove(uri);
    this.unsorted.set(uri, document);
  }

  remove(uri: string): void {
    this.unsorted.delete(uri);
    const record = this.sorted.get(uri);
    if (!record) return;
    this.sorted.delete(uri);
    for (const name of usesIn(record).keys()) {
      const uses = this.byName.get(name);
      uses?.numbers.delete(uri);
      uses?.unresolved.delete(uri);
      if (uses?.numbers.size === 0) this.byName.delete(name);
    }
  }

  has(uri: string): boolean {
    return this.unsorted.has(uri) || this.sorted.has(uri);
  }

  /** Returns the files that declare or use a name, with the references that do, in no order that means anything. */
  of(name: string): Iterable<[uri: string, numbers: readonly number[]]> {
    this.sort();
    return this.byName.get(name)?.numbers ?? [];
  }

  /** Returns the URIs of the files with references that use a name and were not looked up. */
  unresolvedFilesOf(name: string): Iterable<string> {
    this.sort();
    return this.byName.get(name)?.unresolved ?? [];
  }

  /** Takes the references of a file that use a name and were not looked up. */
  takeUnresolved(name: string, uri: string): readonly number[] {
    const uses = this.byName.get(name);
    return uses?.unresolved.delete(uri) ? (uses.numbers.get(uri) ?? []) : [];
  }

  private sort(): void {
    for (const [uri, document] of this.unsorted) {
      const record = recordOf(document);
      this.sorted.set(uri, record);
      for (const [name, numbers] of usesIn(record)) {
        const uses = this.byName.get(name) ?? { numbers: new Map(), unresolved: new Set() };
        uses.numbers.set(uri, numbers);
        if (numbers.length > 0) uses.unresolved.add(uri);
        this.byName.set(name, uses);
      }
    }
    this.unsorted.clear();
  }
}

/** Returns the names that a file declares or uses, each with the numbers of the references that use it. */
function usesIn({ names, links }: PlanRecord): Map<string, number[]> {
  const uses = new Map<string, number[]>();
  for (const { name } of names) uses.set(name, []);
  for (const [number, link] of links.entries()) {
    const name = nameUsed(link);
    const present = uses.get(name);
    if (present) present.push(number);
    else uses.set(name, [number]);
  }
  return uses;
}

/** Returns the name under which a link finds its target. */
function nameUsed({ text, type }: RecordedLink): string {
  return type === 'Cycle' ? canonicalCycleName(text) : lastSegment(text);
}
