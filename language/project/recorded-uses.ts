import type { LangiumDocument } from 'langium';
import { lastSegment } from '../grammar/plan-identity.js';
import { type PlanRecord, type RecordedLink, recordOf } from '../names/plan-record.js';
import { canonicalCycleName } from '../values/cycles.js';

/** Where a file uses a name. */
interface Use {
  uri: string;
  /** Its references, by their numbers in the file; none if the file only declares the name. */
  numbers: readonly number[];
  /** Whether it is known where these references lead. */
  isResolved: boolean;
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
  /** Most names are those of one file, and few are in all files. */
  private readonly byName = new Map<string, Use[]>();
  /** The names of which all references were looked up. */
  private readonly resolved = new Set<string>();

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
      const rest = (this.byName.get(name) ?? []).filter((use) => use.uri !== uri);
      if (rest.length > 0) this.byName.set(name, rest);
      else this.byName.delete(name);
    }
  }

  has(uri: string): boolean {
    return this.unsorted.has(uri) || this.sorted.has(uri);
  }

  /** Returns the files that declare or use a name, with the references that do, in no order that means anything. */
  of(name: string): readonly Readonly<Use>[] {
    this.sort();
    return this.byName.get(name) ?? [];
  }

  /** Takes the references that use a name and were not looked up, by file. */
  takeUnresolved(name: string): readonly Readonly<Use>[] {
    this.sort();
    if (this.resolved.has(name)) return [];
    this.resolved.add(name);
    const taken = (this.byName.get(name) ?? []).filter((use) => !use.isResolved);
    for (const use of taken) use.isResolved = true;
    return taken;
  }

  private sort(): void {
    for (const [uri, document] of this.unsorted) {
      const record = recordOf(document);
      this.sorted.set(uri, record);
      for (const [name, numbers] of usesIn(record)) {
        const use = { uri, numbers, isResolved: numbers.length === 0 };
        const present = this.byName.get(name);
        if (present) present.push(use);
        else this.byName.set(name, [use]);
        this.resolved.delete(name);
      }
    }
    this.unsorted.clear();
  }
}

/** One for all names that are only declared. */
const none: number[] = [];

/** Returns the names that a file declares or uses, each with the numbers of the references that use it. */
function usesIn({ names, links }: PlanRecord): Map<string, number[]> {
  const uses = new Map<string, number[]>();
  for (const { name } of names) uses.set(name, none);
  for (const [number, link] of links.entries()) {
    const name = nameUsed(link);
    const present = uses.get(name);
    if (present && present !== none) present.push(number);
    else uses.set(name, [number]);
  }
  return uses;
}

/** Returns the name under which a link finds its target. */
function nameUsed({ text, type }: RecordedLink): string {
  return type === 'Cycle' ? canonicalCycleName(text) : lastSegment(text);
}
