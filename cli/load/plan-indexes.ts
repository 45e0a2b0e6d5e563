import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type DocumentElement,
  type DocumentLink,
  documentFormat,
  documentVersion,
  type PlanDocument,
} from '../../exchange/document/document.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/** What `okr index` wrote of one repository. */
export interface PlanIndex extends PlanDocument {
  /** How reports name the repository: its package, else the file of the index. */
  source: string;
}

/** A link of an element in an index to a name. */
export interface IndexedLink {
  index: PlanIndex;
  element: DocumentElement;
  kind: DocumentLink['kind'];
}

/** The goals of other repositories, as `okr index` wrote them. */
export class PlanIndexes {
  private readonly names = new Set<string>();
  private links: Map<string, IndexedLink[]> | undefined;

  /** @param all in the order of the arguments; only for goals that several of them declare the order matters */
  constructor(readonly all: readonly PlanIndex[]) {
    for (const { elements } of all)
      for (const { id, name, team } of elements) {
        this.names.add(id);
        if (name !== null && team !== null) this.names.add(`${team}.${name}`);
      }
  }

  /**
   * Reads the files of `--with`, and all `.json` files in the folders of `--with`.
   *
   * @throws {UsageError} for a file that cannot be read, or that no `okr index` wrote
   */
  static read(given: readonly string[], { workingFolder }: Host): PlanIndexes {
    const files = given.flatMap((name) => filesAt(resolve(workingFolder, name), name));
    return new PlanIndexes(files.map(({ path, name }) => indexIn(path, name)));
  }

  /** Says whether another repository declares a name, as a plan writes it: with its team, with or without its cycle. */
  declares(name: string): boolean {
    return this.names.has(canonicalName(name));
  }

  /** Returns the links of other repositories to a goal, by its qualified name, in the order of the indexes. */
  linksTo(name: string): readonly IndexedLink[] {
    this.links ??= linksByTarget(this.all);
    return this.links.get(canonicalName(name)) ?? [];
  }
}

/**
 * Returns the qualified name that a link leads to: the id of its target, or what the plan wrote, where the target is in another
 * repository.
 *
 * @param from the element with the link: `team.name` means its cycle
 */
export function targetOf({ to, text }: DocumentLink, from: Pick<DocumentElement, 'cycle'>): string {
  if (to !== null) return to;
  const [team, name, ...others] = text.split('.');
  if (name === undefined || others.length > 0 || from.cycle === null) return canonicalName(text);
  return `${team}.${canonicalCycleName(from.cycle)}.${name}`;
}

function canonicalName(name: string): string {
  return name
    .split('.')
    .map((part, index) => (index === 1 || /^\d/.test(part) ? canonicalCycleName(part) : part))
    .join('.');
}

function linksByTarget(all: readonly PlanIndex[]): Map<string, IndexedLink[]> {
  const found = new Map<string, IndexedLink[]>();
  for (const index of all) {
    const elements = new Map(index.elements.map((element) => [element.id, element]));
    for (const link of index.links) {
      const element = elements.get(link.from);
      if (!element) continue;
      const target = targetOf(link, element);
      const known = found.get(target) ?? [];
      known.push({ index, element, kind: link.kind });
      found.set(target, known);
    }
  }
  return found;
}

function filesAt(path: string, name: string): { path: string; name: string }[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [{ path, name }];
  const files = readdirSync(path)
    .filter((file) => file.endsWith('.json'))
    .sort();
  if (files.length === 0) throw new UsageError(`--with ${name}: there is no .json file in this folder.`);
  return files.map((file) => ({ path: join(path, file), name: join(name, file) }));
}

function indexIn(path: string, given: string): PlanIndex {
  let document: Partial<PlanDocument & { package: unknown }> | null;
  try {
    document = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--with ${given}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const isIndex = document?.format === documentFormat && document.schemaVersion === documentVersion;
  const lists = [document?.elements, document?.links, document?.values, document?.findings];
  if (!isIndex || !lists.every(Array.isArray))
    throw new UsageError(`--with ${given}: this is no index. Write one with: okr index > ${given}`);
  const source = typeof document?.package === 'string' ? document.package : given;
  return { ...(document as PlanDocument), source };
}
