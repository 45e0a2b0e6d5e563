import type { LangiumDocument, URI } from 'langium';
import type { FactIndex } from '../incremental/fact-index.js';
import type { OkrDocumentFactory } from '../project/document-factory.js';
import type { Project } from '../project/project.js';
import type { Projects } from '../project/projects.js';
import type { Today } from '../project/today.js';
import type { CheckOutcome } from './linter.js';

/** The result of a check, with the keys of the facts of other files that the check read. */
export interface RememberedCheck extends CheckOutcome {
  keys: readonly string[];
}

/** Remembers the checks of all files between runs of a server. A host without files has none. */
export interface CheckStore {
  /**
   * Returns the checks of exactly these texts, with these configurations, on this day and with the same history, by URI;
   * undefined if there are none.
   */
  load(documents: readonly LangiumDocument[]): Promise<ReadonlyMap<string, RememberedCheck> | undefined>;
  save(documents: readonly LangiumDocument[], checks: ReadonlyMap<string, RememberedCheck>): Promise<void>;
}

/** What a check rests on besides other files. */
interface Entry {
  check: RememberedCheck;
  text: string;
  today: string;
  project: Project;
  configuration: unknown;
}

interface Services {
  Today: Today;
  workspace: {
    FactIndex: FactIndex;
    LangiumDocumentFactory: OkrDocumentFactory;
    Projects: Projects;
    DocumentBuilder: { onUpdate(listener: (changed: URI[], deleted: URI[]) => void): unknown };
    LangiumDocuments: { find(uri: string): LangiumDocument | undefined };
  };
}

/**
 * The checks of an earlier run for the first build of a server. They count as long as no file differs from that run: the
 * first text that is another one ends them all.
 */
export class RememberedChecks {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners: ((checks: ReadonlyMap<string, RememberedCheck>) => void)[] = [];

  constructor(private readonly services: Services) {}

  /** Calls a listener with the checks that are known before the first file is parsed. */
  onLoaded(listener: (checks: ReadonlyMap<string, RememberedCheck>) => void): void {
    this.listeners.push(listener);
  }

  /** Loads what is known of files that have been read and not been built. */
  async load(store: CheckStore, documents: readonly LangiumDocument[]): Promise<void> {
    const checks = await store.load(documents);
    if (!checks) return;
    const { Projects, FactIndex, DocumentBuilder } = this.services.workspace;
    for (const document of documents) {
      const uri = document.uri.toString();
      const check = checks.get(uri);
      if (!check) continue;
      const project = Projects.projectOf(document.uri);
      const { configuration } = project;
      const today = this.services.Today.for(project);
      this.entries.set(uri, { check, text: document.textDocument.getText(), today, project, configuration });
      // An edit before the file is built has to find it.
      FactIndex.setObserved(document.uri, new Set(check.keys));
    }
    DocumentBuilder.onUpdate((changed, deleted) => this.follow(changed, deleted));
    for (const listener of this.listeners) listener(checks);
  }

  /** Says whether the check of a file may be known. */
  has({ uri }: LangiumDocument): boolean {
    return this.entries.has(uri.toString());
  }

  /** Returns the check of a file once, if the file and its project are as they were. */
  take(document: LangiumDocument): RememberedCheck | undefined {
    const uri = document.uri.toString();
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    this.entries.delete(uri);
    const project = this.services.workspace.Projects.projectOf(document.uri);
    const isSame =
      entry.project === project &&
      entry.configuration === project.configuration &&
      entry.today === this.services.Today.for(project) &&
      entry.text === document.textDocument.getText() &&
      this.services.workspace.LangiumDocumentFactory.whyUnreadable(document.uri) === undefined;
    return isSame ? entry.check : undefined;
  }

  /** A file that was opened has the same text: then only itself is checked, because its fixes are wanted. */
  private follow(changed: readonly URI[], deleted: readonly URI[]): void {
    if (this.entries.size === 0) return;
    const { LangiumDocuments } = this.services.workspace;
    const isKnown = (uri: URI) => {
      const key = uri.toString();
      const entry = this.entries.get(key);
      return entry !== undefined && LangiumDocuments.find(key)?.textDocument.getText() === entry.text;
    };
    if (deleted.length > 0 || !changed.every(isKnown)) this.entries.clear();
    else if (changed.length === 1) this.entries.delete(String(changed[0]));
  }
}
