import { Cancellation, interruptAndCheck, type LangiumDocument, URI } from 'langium';
import { FactDifference } from '../incremental/fact-difference.js';
import type { FactIndex } from '../incremental/fact-index.js';
import { RememberedReads } from '../incremental/remembered-reads.js';
import { adoptRecord, type PlanRecord } from '../names/plan-record.js';
import { areDaysWith } from '../observation/days.js';
import { isParsed, textOf } from '../parser/plan-document.js';
import type { OkrDocumentFactory } from '../project/document-factory.js';
import type { OkrIndexManager } from '../project/index-manager.js';
import type { PlanDocuments } from '../project/plan-documents.js';
import type { Project } from '../project/project.js';
import type { Projects } from '../project/projects.js';
import type { Today } from '../project/today.js';
import type { CheckOutcome } from './linter.js';

/** The result of a check, with the facts that it rests on besides its own text. */
export interface RememberedCheck extends CheckOutcome {
  /** The facts of other files that the check read, by the numbers of their keys in the list of all keys. */
  keys: readonly number[];
  /** Identifies what version control knew of the file. */
  past: string;
}

/** What a file says. */
export interface RememberedFile {
  text: string;
  record: PlanRecord;
}

/** The results of the checks of a run. */
export interface RememberedResults {
  /** By URI. */
  checks: ReadonlyMap<string, RememberedCheck>;
  /** The keys of all facts that checks read, each once. */
  keys: readonly string[];
}

/** What a run knows of its files. */
export interface RememberedFiles extends RememberedResults {
  /** By URI. */
  files: ReadonlyMap<string, RememberedFile>;
}

/** What an earlier run knew of its files. */
export interface RememberedState {
  /** By URI. */
  files: ReadonlyMap<string, RememberedFile>;
  /** Whether all settings are those of that run, so that its checks may count. */
  areChecksValid: boolean;
  /** Reads the checks of these files: what needs names alone does not wait for that. Undefined if they are not known. */
  readChecks(): RememberedResults | undefined;
}

/** Remembers files and their checks between runs. A host without files has none. */
export interface CheckStore {
  /** Returns what the last run with these projects knew; undefined if that is not known. */
  load(documents: readonly LangiumDocument[]): Promise<RememberedState | undefined>;
  save(known: RememberedFiles): Promise<void>;
  /** Identifies what version control knows of a file; undefined where it could not be asked. */
  pastOf(document: LangiumDocument): string | undefined;
}

/** What the check of a file rests on besides other files. */
interface Entry {
  text: string;
  project: Project;
  configuration: unknown;
}

interface Services {
  Today: Today;
  workspace: {
    FactIndex: FactIndex;
    IndexManager: OkrIndexManager;
    LangiumDocumentFactory: OkrDocumentFactory;
    LangiumDocuments: PlanDocuments;
    Projects: Projects;
  };
}

/**
 * What an earlier run knew, for the first build of this one. A file with the text of that run is not parsed. Its check
 * counts, unless it rests on a fact that differs from that run: as after an edit, only those files are checked again.
 */
export class RememberedChecks {
  private readonly entries = new Map<string, Entry>();
  /** The texts of that run of files that differ from it, until their facts are compared. */
  private earlier: ReadonlyMap<string, string> | undefined;
  /** The URIs of the files that had the text of that run at first: what was edited since then was told as a change. */
  private readonly unchanged = new Set<string>();
  /** The URIs of the files that differ and whose facts were not compared yet. */
  private uncompared: string[] | undefined;
  /** The keys of facts that differ from that run. */
  private readonly differing = new Set<string>();
  private results: RememberedResults = { checks: new Map(), keys: [] };
  private store: CheckStore | undefined;
  /** The files of which the check was taken over. */
  private readonly taken = new WeakSet<LangiumDocument>();

  constructor(private readonly services: Services) {}

  /** Loads what is known of files that have been read and not been built. */
  async load(store: CheckStore, documents: readonly LangiumDocument[]): Promise<void> {
    const state = await store.load(documents);
    if (!state) return;
    this.store = store;
    const earlier = new Map([...state.files].map(([uri, { text }]) => [uri, text]));
    for (const document of documents) {
      const uri = document.uri.toString();
      const known = state.files.get(uri);
      if (known?.text !== textOf(document)) continue;
      earlier.delete(uri);
      this.unchanged.add(uri);
      if (!isParsed(document)) adoptRecord(document, known.record);
      if (state.areChecksValid) this.enter(document);
    }
    if (this.entries.size === 0) return;
    this.earlier = earlier;
    const { FactIndex } = this.services.workspace;
    // An edit before the files are checked has to find who read what differs.
    FactIndex.remember(() => this.takeResults(state.readChecks()));
    FactIndex.onChange(({ keys, cyclesDiffer }) => {
      if (cyclesDiffer) this.entries.clear();
      if (this.entries.size > 0) for (const key of keys) this.differing.add(key);
    });
  }

  private takeResults(results: RememberedResults | undefined): RememberedReads {
    if (results) this.results = results;
    else this.entries.clear();
    const reads = new RememberedReads(this.results.keys);
    for (const uri of this.entries.keys()) {
      const check = this.results.checks.get(uri);
      if (check) reads.set(uri, check.keys);
    }
    return reads;
  }

  private enter(document: LangiumDocument): void {
    const project = this.services.workspace.Projects.projectOf(document.uri);
    const { configuration } = project;
    this.entries.set(document.uri.toString(), {
      text: textOf(document),
      project,
      configuration,
    });
  }

  /** Says whether the check of a file may be known. */
  has({ uri }: LangiumDocument): boolean {
    return this.entries.has(uri.toString());
  }

  /**
   * Returns the check of a file once, if everything is as it was that it rests on. The links of all files must be indexed,
   * and what version control knows of the file must have been read.
   */
  take(document: LangiumDocument): RememberedCheck | undefined {
    const uri = document.uri.toString();
    if (this.entries.size === 0) return undefined;
    this.compareAll();
    this.services.workspace.FactIndex.recall();
    const entry = this.entries.get(uri);
    const check = this.results.checks.get(uri);
    this.entries.delete(uri);
    if (!entry || !check) return undefined;
    const isSame =
      areDaysWith(check.days, this.services.Today.for(entry.project)) &&
      this.isSameFile(document, entry) &&
      !this.restsOnDifference(document, check);
    if (!isSame || this.store?.pastOf(document) !== check.past) return undefined;
    this.taken.add(document);
    return check;
  }

  /** Says whether the check of a file was taken over. */
  hasTaken(document: LangiumDocument): boolean {
    return this.taken.has(document);
  }

  private isSameFile(document: LangiumDocument, entry: Entry): boolean {
    const { Projects, LangiumDocumentFactory } = this.services.workspace;
    const project = Projects.projectOf(document.uri);
    return (
      entry.project === project &&
      entry.configuration === project.configuration &&
      entry.text === textOf(document) &&
      LangiumDocumentFactory.whyUnreadable(document.uri) === undefined
    );
  }

  private restsOnDifference({ uri }: LangiumDocument, { keys }: RememberedCheck): boolean {
    if (this.differing.size === 0) return false;
    const { IndexManager } = this.services.workspace;
    return (
      keys.some((number) => this.differing.has(this.results.keys[number] as string)) ||
      IndexManager.keysOf(uri).some((key) => this.differing.has(key))
    );
  }

  /** Compares what differs from the earlier run, in slices between which requests are answered. */
  async compareInSlices(): Promise<void> {
    while (this.compareNext()) await interruptAndCheck(Cancellation.CancellationToken.None);
  }

  private compareAll(): void {
    while (this.compareNext());
  }

  /** Compares the facts of one of the files that differ from the earlier run. @returns whether there are more of them */
  private compareNext(): boolean {
    const { earlier } = this;
    if (!earlier || this.entries.size === 0) return false;
    const { FactIndex, LangiumDocuments } = this.services.workspace;
    this.uncompared ??= this.differentFiles(earlier);
    const uri = this.uncompared.pop();
    if (uri === undefined) {
      this.earlier = undefined;
      return false;
    }
    const text = earlier.get(uri);
    const document = LangiumDocuments.find(uri);
    const difference = new FactDifference();
    const before = text === undefined ? [] : FactIndex.factsOfText(URI.parse(uri), text);
    difference.add(before, document ? FactIndex.factsIn(document) : []);
    if (difference.cyclesDiffer) this.entries.clear();
    for (const key of difference.keys()) this.differing.add(key);
    return true;
  }

  private differentFiles(earlier: ReadonlyMap<string, string>): string[] {
    const present = this.services.workspace.LangiumDocuments.all.map(({ uri }) => uri.toString()).toArray();
    return [...new Set([...earlier.keys(), ...present])].filter((uri) => !this.unchanged.has(uri));
  }
}
