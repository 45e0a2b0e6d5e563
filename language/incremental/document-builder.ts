import {
  type AstNode,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  OperationCancelled,
  type URI,
} from 'langium';
import { isParsed, textOf } from '../parser/plan-document.js';
import type { OkrDocumentFactory } from '../project/document-factory.js';
import type { OkrIndexManager } from '../project/index-manager.js';
import type { PastPlans } from '../project/past-plans.js';
import type { PlanDocuments } from '../project/plan-documents.js';
import type { ProjectSharedServices } from '../project/services.js';
import { handleMessages, pauseAndCheck } from '../values/pauses.js';
import type { FactGroups } from './fact.js';
import { FactDifference } from './fact-difference.js';
import type { FactIndex } from './fact-index.js';
import { keptElements } from './kept-elements.js';

/** Version control is asked about so many closed files at first, and about twice as many each time. */
const firstGroup = 16;

/**
 * Builds only what a change requires. It parses and indexes a changed file at once, and compares the facts of the file
 * before and after. Only references that use a changed name are resolved again. Only files whose last check read a changed
 * fact are checked again. So an edit of a statement or a note affects one file, whatever refers to it.
 */
export class OkrDocumentBuilder extends DefaultDocumentBuilder {
  private readonly names: OkrIndexManager;
  private readonly facts: FactIndex;
  private readonly documents: PlanDocuments;
  private readonly pastPlans: PastPlans;
  private readonly factory: OkrDocumentFactory;
  /** Updates of which it is not decided yet what they are about. */
  private readonly expected = new Set<Promise<void>>();
  /** Those who wait for the end of a phase. */
  private readonly waiting = new Set<() => void>();
  /** Whether links have been followed. */
  private hasLinked = false;

  constructor(services: ProjectSharedServices & { workspace: { FactIndex: FactIndex } }) {
    super(services);
    this.names = services.workspace.IndexManager;
    this.facts = services.workspace.FactIndex;
    this.updateBuildOptions = { validation: true };
    this.documents = services.workspace.LangiumDocuments;
    this.pastPlans = services.workspace.PastPlans;
    this.factory = services.workspace.LangiumDocumentFactory;
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    token = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const isNothing = changed.length + deleted.length === 0;
    if (isNothing && this.currentState === DocumentState.Validated && this.documents.unfinished.length === 0)
      return;
    this.currentState = DocumentState.Changed;
    const differing = new FactDifference();
    const deletedUris = deleted.flatMap((uri) => this.forget(uri, differing));
    const changedUris = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    // Not interruptible: a cancelled update must leave the files that depend on it marked.
    for (const uri of changedUris) await this.parseAndIndex(uri, differing);
    this.resetDependents(differing, changedUris, deletedUris);
    await this.emitUpdate(changedUris, deletedUris);
    await pauseAndCheck(token);
    await this.buildDocuments(this.sortDocuments(this.documents.unfinished), this.updateBuildOptions, token);
  }

  /** Listeners hear of a build without documents, too: documents may be gone. */
  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    if (documents.length > 0) return super.notifyBuildPhase(documents, state, token);
    if (state !== DocumentState.Validated) return;
    for (const listener of [...this.buildPhaseListeners.get(state)]) await listener([], token);
  }

  /** The files that an editor shows come first. */
  protected override sortDocuments(documents: LangiumDocument[]): LangiumDocument[] {
    const isOpen = (document: LangiumDocument) => this.isOpen(document);
    const open = documents.filter(isOpen);
    return open.length === 0 ? documents : [...open, ...documents.filter((one) => !isOpen(one))];
  }

  private isOpen({ uri }: LangiumDocument): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  /** Takes files through a phase, as Langium does, but handles all messages that have arrived in each pause. */
  protected override async runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
    step: (document: LangiumDocument) => unknown,
  ): Promise<void> {
    const isCheck = state === DocumentState.Validated;
    this.hasLinked ||= state >= DocumentState.Linked;
    const take = isCheck ? this.prepared(documents, step, token) : step;
    for (const document of documents) {
      if (document.state >= state) continue;
      await pauseAndCheck(token);
      await take(document);
      document.state = state;
      await this.notifyDocumentPhase(document, state);
    }
    const there = documents.filter((document) => document.state === state);
    await this.notifyBuildPhase(there, state, token);
    this.currentState = state;
    if (state === DocumentState.IndexedReferences)
      await this.pastPlans.prepare(documents.filter((document) => !this.shouldValidate(document)));
    for (const wake of [...this.waiting]) wake();
  }

  /**
   * Reads what checks need of version control before they begin: first what the documents need that are open in the
   * editor, because their checks come first; then more and more of the others, because an edit may end the build.
   */
  private prepared(
    documents: readonly LangiumDocument[],
    check: (document: LangiumDocument) => unknown,
    token: Cancellation.CancellationToken,
  ): (document: LangiumDocument) => Promise<unknown> {
    const waiting = documents.filter(({ state }) => state < DocumentState.Validated);
    const open = new Set(waiting.filter((document) => this.isOpen(document)));
    const closed = waiting.filter((document) => !open.has(document));
    const ready = new Set<LangiumDocument>();
    let size = firstGroup;
    const nextGroup = (isOpen: boolean) => {
      if (isOpen) return [...open];
      const group = closed.splice(0, size);
      size *= 2;
      return group;
    };
    return async (document) => {
      const isOpen = open.has(document);
      if (!ready.has(document)) {
        const group = nextGroup(isOpen);
        for (const one of group) ready.add(one);
        await this.pastPlans.prepare(group, token);
      }
      // A request that waits for the names of a file that is being edited waits for no check.
      if (isOpen && token !== Cancellation.CancellationToken.None) {
        await handleMessages();
        await pauseAndCheck(token);
      }
      this.factory.clock.countsChecks = isOpen;
      this.names.settle(document);
      return check(document);
    };
  }

  /** Tells the listeners again what a file was found to hold. */
  async tellChecked(document: LangiumDocument): Promise<void> {
    await this.notifyDocumentPhase(document, DocumentState.Validated);
  }

  protected override markAsCompleted(document: LangiumDocument): void {
    super.markAsCompleted(document);
    if (this.shouldValidate(document)) this.documents.finish(document);
  }

  override resetToState<Tree extends AstNode>(document: LangiumDocument<Tree>, state: DocumentState): void {
    super.resetToState(document, state);
    this.documents.reopen(document);
  }

  /**
   * Langium skips the listeners of a document that was finished just as its build was cancelled, and never
   * comes back to it: its findings would not be published. What is finished is told.
   */
  protected override notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    if (this.documentPhaseListeners.get(state).length === 0) return Promise.resolve();
    return super.notifyDocumentPhase(document, state, Cancellation.CancellationToken.None);
  }

  /**
   * Something has changed, and the caller finds out what: requests that wait for a state wait for that, too.
   *
   * @param decided settles once the update has begun
   */
  expectUpdate(decided: Promise<void>): void {
    const done = decided.catch(() => undefined).then(() => void this.expected.delete(done));
    this.expected.add(done);
  }

  protected override async awaitBuilderState(
    state: DocumentState,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    await Promise.all(this.expected);
    // Langium tells only of phases that a document came to, and not those who ask while it tells.
    while (this.currentState < state) await this.nextPhase(token);
  }

  private nextPhase(token: Cancellation.CancellationToken): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        this.waiting.delete(wake);
        cancelling.dispose();
        end();
      };
      const wake = () => settle(resolve);
      const cancelling = token.onCancellationRequested(() => settle(() => reject(OperationCancelled)));
      this.waiting.add(wake);
      if (token.isCancellationRequested) settle(() => reject(OperationCancelled));
    });
  }

  /** A file that an editor has just opened, saved or not, is worth waiting for: its first request comes at once. */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<URI> {
    await Promise.all(this.expected);
    while (!this.langiumDocuments.hasDocument(uri) && this.textDocuments?.get(uri)) {
      await this.nextUpdate(token);
    }
    await this.awaitContent(state, uri, token);
    return super.awaitDocumentState(state, uri, token);
  }

  /** Files are parsed and indexed before the phases of a build begin, so no phase tells when that is done. */
  private async awaitContent(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    const wanted = Math.min(state, DocumentState.IndexedContent);
    const isAwaited = () => (this.langiumDocuments.getDocument(uri)?.state ?? wanted) < wanted;
    while (isAwaited()) await this.nextPhase(token);
  }

  private nextUpdate(token: Cancellation.CancellationToken): Promise<void> {
    return new Promise((resolve, reject) => {
      const listeners = [
        // Not at once: a listener that leaves while the others are being called makes the next one be skipped.
        this.onUpdate(() => queueMicrotask(() => settle(resolve))),
        token.onCancellationRequested(() => settle(() => reject(OperationCancelled))),
      ];
      const settle = (end: () => void) => {
        for (const listener of listeners) listener.dispose();
        end();
      };
    });
  }

  /** Removes a file, or all files below a folder. */
  private forget(uri: URI, differing: FactDifference): URI[] {
    for (const document of this.langiumDocuments.getDocuments(uri)) {
      differing.add(this.facts.factsIn(document), []);
    }
    return this.langiumDocuments.deleteDocuments(uri).map((document) => {
      this.cleanUpDeleted(document);
      this.facts.setObserved(document.uri, new Set());
      return document.uri;
    });
  }

  private async parseAndIndex(uri: URI, differing: FactDifference): Promise<void> {
    const known = this.documents.getDocument(uri);
    const document = known ?? this.added(uri);
    const text = await this.factory.textNow(document);
    // What a file says that was never parsed depends on its text alone. Before links are followed, nothing rests on its names.
    const isIndexed = document.state >= DocumentState.IndexedContent;
    const isSame = (isIndexed || !this.hasLinked) && !isParsed(document) && textOf(document) === text;
    const before = known && !isSame ? this.factsBefore(document, isIndexed) : [];
    const tree = isParsed(document) ? document.parseResult : undefined;
    // The names of before stay until those of the new text replace them: they are mostly the same.
    this.resetToState(document, DocumentState.IndexedContent);
    this.factory.take(document, text);
    if (tree && !isSame) this.facts.keep(document, keptElements(tree, document.parseResult));
    this.names.updateNames(document);
    document.state = DocumentState.IndexedContent;
    if (!isSame) differing.add(before, this.facts.factsIn(document));
  }

  /** Indexes the names of a file before its turn comes in a build. */
  async index(document: LangiumDocument): Promise<void> {
    this.names.updateNames(document);
    document.state = DocumentState.IndexedContent;
    await this.notifyDocumentPhase(document, DocumentState.IndexedContent);
  }

  /** Checks of an earlier run may rest on a text that was read and not indexed yet. Nothing of this run does. */
  private factsBefore(document: LangiumDocument, isIndexed: boolean): FactGroups {
    return isIndexed || this.hasLinked
      ? this.facts.factsIn(document)
      : this.facts.factsOfText(document.uri, textOf(document));
  }

  private added(uri: URI): LangiumDocument {
    const document = this.factory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    this.documents.addDocument(document);
    return document;
  }

  /**
   * Files that use names that may lead elsewhere are checked again, and just before that these names are resolved again in them; so
   * are files checked whose findings may change. An open file waits for no other.
   */
  private resetDependents(differing: FactDifference, changed: readonly URI[], deleted: readonly URI[]): void {
    const keys = differing.keys();
    const { cyclesDiffer } = differing;
    const done = new Set(changed.map((uri) => uri.toString()));
    const gone = deleted.map((uri) => uri.toString());
    if (keys.size === 0) {
      this.facts.tell({ keys, cyclesDiffer, files: new Set([...done, ...gone]) });
      return;
    }
    if (cyclesDiffer) {
      this.facts.tell({ keys, cyclesDiffer, files: done });
      this.relinkAll(done);
      return;
    }
    this.unlinkHalfDone();
    const toCheck = this.names.relink(differing.names, done);
    this.facts.tell({ keys, cyclesDiffer, files: new Set([...done, ...gone, ...toCheck]) });
    for (const key of keys) for (const uri of this.facts.filesObserving(key)) toCheck.add(uri);
    for (const uri of toCheck) {
      const document = done.has(uri) ? undefined : this.documents.find(uri);
      if (document) this.resetToChecks(document);
    }
  }

  /** A build that ended between linking and indexing left references that the index does not know. */
  private unlinkHalfDone(): void {
    for (const document of this.documents.unfinished)
      if (document.state === DocumentState.Linked) this.resetToState(document, DocumentState.ComputedScopes);
  }

  private relinkAll(except: ReadonlySet<string>): void {
    for (const document of this.langiumDocuments.all.toArray())
      if (!except.has(document.uri.toString())) this.resetToState(document, DocumentState.ComputedScopes);
  }

  /** Keeps what is known of links. */
  private resetToChecks(document: LangiumDocument): void {
    if (document.state >= DocumentState.IndexedReferences)
      this.resetToState(document, DocumentState.IndexedReferences);
  }
}
