import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  OperationCancelled,
  type URI,
} from 'langium';
import type { OkrSharedServices } from '../module.js';
import type { Fact } from '../references/signature.js';
import type { OkrIndexManager } from './index-manager.js';

/**
 * Builds what a change asks for and no more. A changed file is parsed and indexed at once; what others may
 * know of it before and after is compared; only files that mention a name of which that differs are linked and checked again.
 * An edit of a statement, a value or a note therefore costs one file, however many refer to it.
 */
export class OkrDocumentBuilder extends DefaultDocumentBuilder {
  private readonly index: OkrIndexManager;

  constructor(services: OkrSharedServices) {
    super(services);
    this.index = services.workspace.IndexManager;
    this.updateBuildOptions = { validation: true };
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    token = Cancellation.CancellationToken.None,
  ): Promise<void> {
    this.currentState = DocumentState.Changed;
    const differing = new NameDifference();
    const deletedUris = deleted.flatMap((uri) => this.forget(uri, differing));
    const changedUris = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    // Not interruptible: a cancelled update must leave the files that depend on it marked.
    for (const uri of changedUris) await this.parseAndIndex(uri, differing);
    for (const uri of this.filesToRelink(differing, changedUris)) {
      const document = this.langiumDocuments.getDocument(uri);
      if (document) this.resetToState(document, DocumentState.ComputedScopes);
    }
    await this.emitUpdate(changedUris, deletedUris);
    await interruptAndCheck(token);
    const unfinished = this.langiumDocuments.all
      .filter(
        (document) =>
          document.state < DocumentState.Validated ||
          !this.buildState.get(document.uri.toString())?.completed,
      )
      .toArray();
    await this.buildDocuments(this.sortDocuments(unfinished), this.updateBuildOptions, token);
  }

  /** A file that an editor has just opened, saved or not, is worth waiting for: its first request comes at once. */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<URI> {
    while (!this.langiumDocuments.hasDocument(uri) && this.textDocuments?.get(uri)) {
      await this.nextUpdate(token);
    }
    return super.awaitDocumentState(state, uri, token);
  }

  private nextUpdate(token: Cancellation.CancellationToken): Promise<void> {
    return new Promise((resolve, reject) => {
      const listeners = [
        // Not at once: a listener that leaves while the others are being called makes the next one be passed over.
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
  private forget(uri: URI, differing: NameDifference): URI[] {
    return this.langiumDocuments.deleteDocuments(uri).map((document) => {
      differing.add(this.index.factsIn(document.uri), []);
      this.cleanUpDeleted(document);
      return document.uri;
    });
  }

  private async parseAndIndex(uri: URI, differing: NameDifference): Promise<void> {
    const before = this.index.factsIn(uri);
    let document = this.langiumDocuments.getDocument(uri);
    if (!document) {
      document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
      document.state = DocumentState.Changed;
      this.langiumDocuments.addDocument(document);
    }
    this.resetToState(document, DocumentState.Changed);
    await this.langiumDocumentFactory.update(document, Cancellation.CancellationToken.None);
    document.state = DocumentState.Parsed;
    await this.index.updateContent(document);
    document.state = DocumentState.IndexedContent;
    differing.add(before, this.index.factsIn(uri));
  }

  private filesToRelink(differing: NameDifference, changed: readonly URI[]): URI[] {
    const done = new Set(changed.map((uri) => uri.toString()));
    const all = this.langiumDocuments.all.map((document) => document.uri).toArray();
    if (differing.cyclesDiffer) return all.filter((uri) => !done.has(uri.toString()));
    const mentioning = new Set([...differing.keys].flatMap((key) => this.index.filesDependingOn(key)));
    if (mentioning.size === 0) return [];
    return all.filter((uri) => mentioning.has(uri.toString()) && !done.has(uri.toString()));
  }
}

/** The names of which two states of some files say different things. */
class NameDifference {
  /** See `dependency-keys.ts`. */
  readonly keys = new Set<string>();
  /** The days of a cycle decide what `team.name` means in every check-in block: all files depend on them. */
  cyclesDiffer = false;

  add(before: readonly Fact[], after: readonly Fact[]): void {
    const balances = new Map<string, { fact: Fact; balance: number }>();
    const count = (fact: Fact, change: number) => {
      const entry = balances.get(fact.signature) ?? { fact, balance: 0 };
      entry.balance += change;
      balances.set(fact.signature, entry);
    };
    for (const fact of before) count(fact, -1);
    for (const fact of after) count(fact, 1);
    for (const { fact, balance } of balances.values()) {
      if (balance === 0) continue;
      this.keys.add(fact.key);
      if (fact.isCycle) this.cyclesDiffer = true;
    }
  }
}
