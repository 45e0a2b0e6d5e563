import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentFormat, documentVersion, type PlanDocument } from '../../exchange/document/document.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/** The goals of other repositories, as `okr index` wrote them. */
export class PlanIndexes {
  private readonly names = new Set<string>();

  /** @param documents in any order: names are qualified, so nothing depends on it */
  constructor(documents: readonly Pick<PlanDocument, 'elements'>[]) {
    for (const { elements } of documents)
      for (const { id, name, team } of elements) {
        this.names.add(id);
        if (name !== null && team !== null) this.names.add(`${team}.${name}`);
      }
  }

  /**
   * Reads the files of `--with`.
   *
   * @throws {UsageError} for a file that cannot be read, or that no `okr index` wrote
   */
  static read(files: readonly string[], { workingFolder }: Host): PlanIndexes {
    return new PlanIndexes(files.map((file) => indexIn(resolve(workingFolder, file), file)));
  }

  /** Says whether another repository declares a name, as a plan writes it: with its team, with or without its cycle. */
  declares(name: string): boolean {
    const parts = name.split('.').map((part) => (/^\d/.test(part) ? canonicalCycleName(part) : part));
    return this.names.has(parts.join('.'));
  }
}

function indexIn(path: string, given: string): PlanDocument {
  let document: Partial<PlanDocument> | null;
  try {
    document = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--with ${given}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const isIndex = document?.format === documentFormat && document.schemaVersion === documentVersion;
  if (!isIndex || !Array.isArray(document?.elements))
    throw new UsageError(`--with ${given}: this is no index. Write one with: okr index > ${given}`);
  return document as PlanDocument;
}
