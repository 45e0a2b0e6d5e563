import { DocumentState, type LangiumCoreServices, type LangiumDocument, type URI } from 'langium';
import { isSyntaxReleased, releaseSyntax } from '../parser/concrete-syntax.js';
import { isParsed, type PlanDocument, type TreeClock } from '../parser/plan-document.js';
import type { ProjectSharedServices } from '../project/services.js';

/** So many closed files keep their concrete syntax: those that were read last, since they may be read again. */
const keptFiles = 20;

interface SyntaxNeeds {
  kept?: number | undefined;
  isSettled?: (document: LangiumDocument) => boolean;
}

/**
 * Lets go of the syntax of files that are not open in an editor, because that is most of their memory. As soon as a file is checked, its
 * concrete syntax goes; when that is read, the text is parsed once more (`parser/concrete-syntax.ts`). When all files are checked,
 * the trees go that nobody has read lately, and are made again on demand (`parser/plan-document.ts`).
 */
export class SyntaxLimit {
  /** Closed files with concrete syntax, those first that got it first. */
  private readonly held = new Set<LangiumDocument>();
  /** Closed files with a tree. */
  private readonly trees = new Set<LangiumDocument>();
  private readonly listeners: ((document: LangiumDocument) => void)[] = [];
  private readonly goneListeners: ((document: LangiumDocument) => void)[] = [];
  private isTrimExpected = false;

  private kept = Infinity;

  constructor(private readonly services: ProjectSharedServices) {}

  /**
   * Begins to drop what is not needed.
   *
   * @param kept how many closed files keep their concrete syntax
   * @param isSettled whether the check of a file is known already, so that its concrete syntax is not needed at all
   */
  start({ kept = keptFiles, isSettled }: SyntaxNeeds = {}): void {
    this.kept = kept;
    const { DocumentBuilder, LangiumDocumentFactory } = this.services.workspace;
    DocumentBuilder.onDocumentPhase(DocumentState.IndexedContent, (document) => {
      if (isParsed(document) && isSettled?.(document) && !this.isOpen(document)) this.release(document);
    });
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => this.checked(document));
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
      this.trim();
      this.letTreesGo();
    });
    // Before all files are checked, each is noted when it is.
    LangiumDocumentFactory.onTreeMade((document) => {
      if (document.state >= DocumentState.Validated && !this.isOpen(document)) this.restored(document);
    });
  }

  /** Calls a listener with each file whose concrete syntax is dropped. */
  onRelease(listener: (document: LangiumDocument) => void): void {
    this.listeners.push(listener);
  }

  /** Calls a listener with each file before its tree goes. */
  onLetGo(listener: (document: LangiumDocument) => void): void {
    this.goneListeners.push(listener);
  }

  /** An editor has closed a file. */
  closed(uri: URI): void {
    const document = this.services.workspace.LangiumDocuments.getDocument(uri);
    if (!document || !isParsed(document)) return;
    this.trees.add(document);
    if (!isSyntaxReleased(document.parseResult.value)) this.restored(document);
  }

  private get clock(): TreeClock {
    return this.services.workspace.LangiumDocumentFactory.clock;
  }

  private isOpen({ uri }: LangiumDocument): boolean {
    return this.services.workspace.TextDocuments?.get(uri) !== undefined;
  }

  private isCurrent(document: LangiumDocument): boolean {
    return this.services.workspace.LangiumDocuments.getDocument(document.uri) === document;
  }

  /** Nobody needs the tree of a closed file that has been checked, unless it is read again. */
  private checked(document: LangiumDocument): void {
    this.note(document);
    if (this.isOpen(document)) return;
    (document as PlanDocument).readAt = this.clock.round - rounds;
    if (this.held.size > this.kept) this.trim();
  }

  private note(document: LangiumDocument): void {
    this.held.delete(document);
    if (!isParsed(document)) return;
    this.held.add(document);
    this.trees.add(document);
  }

  private restored(document: LangiumDocument): void {
    this.note(document);
    if (this.isTrimExpected || this.held.size <= this.kept) return;
    this.isTrimExpected = true;
    // The code that reads the concrete syntax goes on with it: nothing changes before that code is done.
    setTimeout(() => this.trim());
  }

  private trim(): void {
    this.isTrimExpected = false;
    for (const document of [...this.held]) {
      if (this.isOpen(document) || !this.isCurrent(document) || document.state < DocumentState.Validated)
        this.held.delete(document);
      else if (this.held.size > this.kept) this.release(document);
    }
  }

  private release(document: LangiumDocument): void {
    this.held.delete(document);
    const { readAt } = document as PlanDocument;
    releaseSyntax(document.parseResult.value, (text) => {
      this.restored(document);
      const { parser } = this.services.ServiceRegistry.getServices(document.uri) as LangiumCoreServices;
      return parser.LangiumParser.parse(text).value;
    });
    for (const listener of this.listeners) listener(document);
    // This was no reader.
    (document as PlanDocument).readAt = readAt;
  }

  /** Lets the trees go that were read neither in this round nor in the one before it, and begins the next round. */
  private letTreesGo(): void {
    for (const document of [...this.trees]) {
      const { readAt } = document as PlanDocument;
      if (this.isOpen(document) || !this.isCurrent(document)) this.trees.delete(document);
      else if (
        document.state >= DocumentState.Validated &&
        readAt <= this.clock.round - rounds &&
        !this.held.has(document)
      )
        this.letGo(document as PlanDocument);
    }
    this.clock.round += 1;
    this.clock.countsChecks = true;
  }

  private letGo(document: PlanDocument): void {
    this.trees.delete(document);
    for (const listener of this.goneListeners) listener(document);
    document.letGo();
  }
}

/** A tree that was not read for so many rounds, each up to the end of a build, goes. */
const rounds = 2;
