import type { AstNode, LangiumDocument } from 'langium';
import type { FactChange, FactIndex } from '../incremental/fact-index.js';
import type { KeptElements } from '../incremental/kept-elements.js';
import type { IncrementalServices } from '../incremental/services.js';
import type { ElementCheck } from './element-check.js';

/** All that the check of an element rests on besides its text and facts. */
export type CheckSurroundings = readonly unknown[];

interface KeptFile {
  surroundings: CheckSurroundings;
  byElement: Map<AstNode, ElementCheck>;
}

/**
 * Remembers what was found in each element of the open files, while their text and all facts stand that their check read. So a
 * keystroke checks one element, and not a file.
 */
export class KeptChecks {
  private readonly files = new Map<LangiumDocument, KeptFile>();

  constructor(private readonly services: IncrementalServices) {
    const { FactIndex, DocumentBuilder } = services.shared.workspace;
    this.listenTo(FactIndex);
    DocumentBuilder.onUpdate((changed, deleted) => {
      // Edits come one by one. Files that come, go or change on the disk may bring anything with them.
      const isEdit = deleted.length === 0 && changed.every((uri) => this.isOpen({ uri }));
      if (!isEdit) this.files.clear();
    });
  }

  private listenTo(facts: FactIndex): void {
    facts.onChange((change) => this.forgetChanged(change));
    facts.onKept((document, elements) => this.move(document, elements));
  }

  /** Says whether elements of a file are remembered: those of files that somebody edits. */
  isOpen({ uri }: Pick<LangiumDocument, 'uri'>): boolean {
    return this.services.shared.workspace.TextDocuments?.get(uri) !== undefined;
  }

  /** Returns what is known of the elements of a file. */
  of(document: LangiumDocument, surroundings: CheckSurroundings): ReadonlyMap<AstNode, ElementCheck> {
    const known = this.files.get(document);
    if (!known) return new Map();
    const isSame = known.surroundings.every((one, index) => one === surroundings[index]);
    return isSame && this.isOpen(document) ? known.byElement : new Map();
  }

  set(
    document: LangiumDocument,
    surroundings: CheckSurroundings,
    byElement: Map<AstNode, ElementCheck>,
  ): void {
    for (const one of this.files.keys()) if (!this.isOpen(one)) this.files.delete(one);
    this.files.set(document, { surroundings, byElement });
  }

  forget(document: LangiumDocument): void {
    this.files.delete(document);
  }

  private move(document: LangiumDocument, elements: KeptElements): void {
    const known = this.files.get(document);
    if (!known) return;
    const { byElement } = known;
    known.byElement = new Map();
    for (const [now, before] of elements) {
      const check = byElement.get(before);
      if (check) known.byElement.set(now, check);
    }
  }

  private forgetChanged({ keys, cyclesDiffer }: FactChange): void {
    if (cyclesDiffer) this.files.clear();
    if (keys.size === 0) return;
    for (const { byElement } of this.files.values())
      for (const [element, { others, own }] of byElement)
        if (haveCommon(keys, others) || haveCommon(keys, own)) byElement.delete(element);
  }
}

function haveCommon(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  for (const key of few) if (many.has(key)) return true;
  return false;
}
