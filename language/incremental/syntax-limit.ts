import { DocumentState, type LangiumCoreServices, type LangiumDocument, type URI } from 'langium';
import { isSyntaxReleased, releaseSyntax } from '../parser/concrete-syntax.js';
import { isParsed } from '../parser/plan-document.js';
import type { ProjectSharedServices } from '../project/services.js';

/** So many closed files keep their concrete syntax: those that were read last, since they may be read again. */
const keptFiles = 20;

interface SyntaxNeeds {
  kept?: number | undefined;
  isSettled?: (document: LangiumDocument) => boolean;
}

/**
 * Drops the concrete syntax of files that are not open in an editor once they are checked, because that is most of their
 * memory. When the concrete syntax of such a file is read, its text is parsed once more (`parser/concrete-syntax.ts`).
 */
export class SyntaxLimit {
  /** Closed files with concrete syntax, those first that got it first. */
  private readonly held = new Set<LangiumDocument>();
  private readonly listeners: ((document: LangiumDocument) => void)[] = [];
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
    const { DocumentBuilder } = this.services.workspace;
    DocumentBuilder.onDocumentPhase(DocumentState.IndexedContent, (document) => {
      if (isParsed(document) && isSettled?.(document) && !this.isOpen(document)) this.release(document);
    });
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => this.note(document));
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => this.trim());
  }

  /** Calls a listener with each file whose concrete syntax is dropped. */
  onRelease(listener: (document: LangiumDocument) => void): void {
    this.listeners.push(listener);
  }

  /** An editor has closed a file. */
  closed(uri: URI): void {
    const document = this.services.workspace.LangiumDocuments.getDocument(uri);
    if (document && isParsed(document) && !isSyntaxReleased(document.parseResult.value))
      this.restored(document);
  }

  private isOpen({ uri }: LangiumDocument): boolean {
    return this.services.workspace.TextDocuments?.get(uri) !== undefined;
  }

  private note(document: LangiumDocument): void {
    this.held.delete(document);
    if (isParsed(document)) this.held.add(document);
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
    const { LangiumDocuments } = this.services.workspace;
    for (const document of [...this.held]) {
      const isCurrent = LangiumDocuments.getDocument(document.uri) === document;
      if (this.isOpen(document) || !isCurrent || document.state < DocumentState.Validated)
        this.held.delete(document);
      else if (this.held.size > this.kept) this.release(document);
    }
  }

  private release(document: LangiumDocument): void {
    this.held.delete(document);
    releaseSyntax(document.parseResult.value, (text) => {
      this.restored(document);
      const { parser } = this.services.ServiceRegistry.getServices(document.uri) as LangiumCoreServices;
      return parser.LangiumParser.parse(text).value;
    });
    for (const listener of this.listeners) listener(document);
  }
}
