import { URI } from 'langium';
import type { OkrServices } from '../lint/services.js';
import type { OkrSharedLspServices } from './services.js';

/** Garbage is collected after so many files were dropped. */
const filesOfGarbage = 200;
/** One of several collections of garbage, while nothing changes. */
export interface IdleCollection {
  /** How long nothing must have changed since the last change or collection, in milliseconds. */
  after: number;
  /** Collects garbage, which takes a moment. */
  collect(): void;
}

interface Limits {
  /** How many closed files keep their concrete syntax; some by default. */
  kept?: number;
  /** How to collect garbage, one after the other; none where the host cannot. */
  idleCollections?: readonly IdleCollection[] | undefined;
}

/** Keeps the syntax of open files only, and of a few more, for a server that runs all day. */
export function limitSyntax(
  { workspace, ServiceRegistry }: OkrSharedLspServices,
  { kept, idleCollections = [] }: Limits = {},
): void {
  const { SyntaxLimit, TextDocuments, DocumentBuilder, RememberedChecks, LangiumDocuments } = workspace;
  const isIdle = () => LangiumDocuments.unfinished.length === 0;
  const collector = new Collector(idleCollections, isIdle);
  SyntaxLimit.onRelease((document) => {
    const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
    lint.Linter.forgetFixes(document);
    collector.dropped();
  });
  SyntaxLimit.onLetGo((document) => {
    const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
    lint.Linter.forgetTree(document);
  });
  DocumentBuilder.onUpdate(() => collector.wait());
  void workspace.WorkspaceManager.ready.then(() => collector.started());
  TextDocuments.onDidClose(({ document }) => SyntaxLimit.closed(URI.parse(document.uri)));
  SyntaxLimit.start({ kept, isSettled: (document) => RememberedChecks.has(document) });
}

/** Collects garbage when there is much of it and nobody types, because that takes a moment. */
class Collector {
  private count = 0;
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly collections: readonly IdleCollection[],
    /** While files are being checked, there will be more garbage soon. */
    private readonly isIdle: () => boolean,
  ) {}

  /** A file was dropped. */
  dropped(): void {
    this.count += 1;
    if (this.count >= filesOfGarbage && this.timer === undefined) this.schedule();
  }

  /** All files have been read, which leaves garbage whether they were checked or remembered. */
  started(): void {
    if (this.timer === undefined) this.schedule();
  }

  /** Something has changed, and more may do so soon. */
  wait(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.schedule();
  }

  private schedule(): void {
    const collection = this.collections[this.round];
    if (!collection) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.isIdle()) {
        this.schedule();
        return;
      }
      collection.collect();
      this.round = (this.round + 1) % this.collections.length;
      if (this.round > 0) this.schedule();
      else this.count = 0;
    }, collection.after);
  }
}
