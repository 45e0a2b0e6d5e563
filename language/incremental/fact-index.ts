import {
  type AstNode,
  DocumentState,
  type LangiumCoreServices,
  type LangiumDocument,
  type URI,
} from 'langium';
import type { DeclarationDescription } from '../grammar/declarations.js';
import { FileRelation } from '../names/file-relation.js';
import { describedDeclarations } from '../names/scope-computation.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { PhraseReaders } from '../phrasing/phrasings.js';
import type { ProjectSharedServices } from '../project/services.js';
import type { FactGroups } from './fact.js';
import { type ElementFacts, factsOf } from './facts.js';
import type { KeptElements } from './kept-elements.js';
import { RememberedReads } from './remembered-reads.js';

/** What an update of files changes. */
export interface FactChange {
  /** Keys of the facts that differ. */
  keys: ReadonlySet<string>;
  /** Whether any name may lead elsewhere, because the days of a cycle differ. */
  cyclesDiffer: boolean;
  /** URIs of the files that changed, went, or were linked again. */
  files: ReadonlySet<string>;
}

/** The facts of a tree, with what they rest on besides the tree. */
interface FactsOfTree {
  reader: Phrasing;
  /** What the index has of the file. A project that is found again has an index without names, until its files are indexed again. */
  declarations: readonly DeclarationDescription[];
  facts: FactGroups;
}

/** Records the facts of each file, and the facts of other files that the last check of each file depends on. */
export class FactIndex {
  /** Made when first asked for: most files are never edited. An edit makes a new tree, and a file that is indexed again has other names. */
  private readonly byTree = new WeakMap<AstNode, FactsOfTree>();
  /** By element, for elements that the next edit leaves as they are. */
  private readonly byElement = new WeakMap<AstNode, ElementFacts>();
  /** From a fact that the last check of a file depends on to the file. */
  private readonly observers = new FileRelation<true>();

  /** What the checks of an earlier run read, for files that were not checked again. */
  private remembered = new RememberedReads();
  private readRemembered: (() => RememberedReads) | undefined;

  private readonly listeners: ((change: FactChange) => void)[] = [];
  private readonly keptListeners: ((document: LangiumDocument, elements: KeptElements) => void)[] = [];

  constructor(private readonly services: ProjectSharedServices) {}

  /** Calls a listener with every change, before anything is checked again. */
  onChange(listener: (change: FactChange) => void): void {
    this.listeners.push(listener);
  }

  /** Tells the listeners of a change. */
  tell(change: FactChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Returns the facts of a file as last indexed; none for a file that is not indexed. */
  factsIn(document: LangiumDocument): FactGroups {
    if (document.state < DocumentState.IndexedContent) return [];
    const tree = document.parseResult.value;
    const reader = this.readerFor(document.uri);
    const { names } = this.services.workspace.Projects.projectOf(document.uri);
    const declarations = names.inFile(document.uri.toString());
    const known = this.byTree.get(tree);
    if (known?.reader === reader && known.declarations === declarations) return known.facts;
    const facts = factsOf(document, declarations, reader, this.byElement);
    this.byTree.set(tree, { reader, declarations, facts });
    return facts;
  }

  /** Takes over what is known of the elements that an edit of a file has left as they were. */
  keep(document: LangiumDocument, elements: KeptElements): void {
    for (const [now, before] of elements) {
      const known = this.byElement.get(before);
      if (known) this.byElement.set(now, known);
    }
    for (const listener of this.keptListeners) listener(document, elements);
  }

  /** Calls a listener with each file that has a new tree, and the elements in it that are as they were. */
  onKept(listener: (document: LangiumDocument, elements: KeptElements) => void): void {
    this.keptListeners.push(listener);
  }

  /** Returns the facts that a file with another text would have. */
  factsOfText(uri: URI, text: string): FactGroups {
    const document = this.services.workspace.LangiumDocumentFactory.fromString(text, uri);
    return factsOf(document, describedDeclarations(document), this.readerFor(uri));
  }

  private readerFor(uri: URI): Phrasing {
    const project = this.services.workspace.Projects.projectOf(uri);
    const { phrasing } = this.services.ServiceRegistry.getServices(uri) as LangiumCoreServices & {
      phrasing: { PhraseReaders: PhraseReaders };
    };
    return phrasing.PhraseReaders.for(project.configuration.words, project.languageFor(uri));
  }

  /** Returns the URIs of the files whose last check depends on a fact, in no order that means anything. */
  filesObserving(key: string): string[] {
    return [...this.observers.urisOf(key), ...this.recall().filesReading(key)];
  }

  /** Returns the keys of the facts of other files that the last check of a file depends on. */
  observedBy(uri: URI): string[] {
    return this.recall().keysFor(uri.toString()) ?? this.observers.keysFor(uri.toString());
  }

  /** Remembers which facts of other files the check of a file depends on; an empty set forgets the file. */
  setObserved(uri: URI, keys: ReadonlySet<string>): void {
    const file = uri.toString();
    this.recall().delete(file);
    const known = this.observers.keysFor(file);
    // Most edits change nothing about what a file reads.
    if (known.length === keys.size && known.every((key) => keys.has(key))) return;
    const observed = new Map<string, true>();
    for (const key of keys) observed.set(key, true);
    this.observers.setFile(file, observed);
  }

  /** Takes over what the checks of an earlier run read, before any file is checked. That is read when somebody asks. */
  remember(read: () => RememberedReads): void {
    this.readRemembered = read;
  }

  /** Reads what the checks of an earlier run read, if that has not happened yet. */
  recall(): RememberedReads {
    const read = this.readRemembered;
    this.readRemembered = undefined;
    if (read) this.remembered = read();
    return this.remembered;
  }
}
