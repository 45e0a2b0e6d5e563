import {
  type AstNodeDescription,
  type IndexManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ReferenceDescription,
  type ServiceRegistry,
  type Stream,
  stream,
  type URI,
} from 'langium';
import type { DeclarationDescription } from '../grammar/declarations.js';
import { FileRelation } from '../names/file-relation.js';
import type { OkrLinker } from '../names/linker.js';
import type { OkrReference } from '../names/okr-reference.js';
import { hasRecord, recordOf } from '../names/plan-record.js';
import { describedDeclarations } from '../names/scope-computation.js';
import { declarationKey, referenceKeys } from '../observation/fact-keys.js';
import { unobserved } from '../observation/observation.js';
import { isParsed } from '../parser/plan-document.js';
import { madeOnce } from '../values/made-once.js';
import { compareText } from '../values/text.js';
import { PendingLinks } from './pending-links.js';
import type { PlanDocuments } from './plan-documents.js';
import type { Project } from './project.js';
import type { Projects } from './projects.js';
import { RecordedUses } from './recorded-uses.js';

/**
 * Updates the name index of each project, and records for each file what it depends on and refers to. So a change of
 * one file leads to exactly the files that must be checked again, and an element leads to its references. A reference is known
 * by its number in the file, from 0, so that the index holds no syntax tree.
 */
export class OkrIndexManager implements IndexManager {
  private readonly registry: ServiceRegistry;
  private readonly projects: () => Projects;
  private readonly documents: () => PlanDocuments;
  /**
   * Maps each key that a file may depend on, declared or not, to the file, with the references that use the name. Files without a tree are
   * in `recorded` instead.
   */
  private readonly dependents = new FileRelation<readonly number[]>();
  /** Maps each declaration to the references that resolve to it. */
  private readonly referrers = new FileRelation<readonly number[]>();
  /** By file, for each of its references the declaration to which it resolved. */
  private readonly targets = new Map<string, (string | undefined)[]>();
  private readonly pending = new PendingLinks();
  private readonly recorded = new RecordedUses();
  /** Many references lead to one declaration. */
  private readonly targetKeys = new WeakMap<DeclarationDescription, { owner: Project; key: string }>();

  constructor(
    services: LangiumSharedCoreServices & {
      workspace: { Projects: Projects; LangiumDocuments: PlanDocuments };
    },
  ) {
    this.registry = services.ServiceRegistry;
    this.documents = madeOnce(() => services.workspace.LangiumDocuments);
    this.projects = madeOnce(() => services.workspace.Projects);
  }

  /** Returns the URIs of the files that declare or use the name of a key; see `observation/fact-keys.ts`. */
  filesDependingOn(key: string): string[] {
    return this.usesOf(key)
      .map(([uri]) => uri)
      .sort(compareText);
  }

  /** Returns the keys of the names that a file declares or uses. */
  keysOf(uri: URI): string[] {
    const file = uri.toString();
    const document = this.recorded.has(file) ? this.documents().find(file) : undefined;
    if (!document) return this.dependents.keysFor(file);
    return [...this.dependenciesOf(document).keys()];
  }

  /** Returns the files that declare or use the name of a key, with the references that do, in no order that means anything. */
  private usesOf(key: string): [uri: string, references: readonly number[]][] {
    const found = [...this.dependents.entriesOf(key)];
    for (const { uri, numbers } of this.recorded.of(nameInKey(key))) {
      const document = this.documents().find(uri);
      if (!document) continue;
      const { links, plan } = recordOf(document);
      const own = numbers.filter((number) => referenceKeys(links[number]?.text ?? '', plan).includes(key));
      if (own.length > 0 || this.declaredKeys(document).includes(key)) found.push([uri, own]);
    }
    return found;
  }

  private declaredKeys({ uri }: LangiumDocument): string[] {
    const { names } = this.projects().projectOf(uri);
    return names.inFile(uri.toString()).map(({ plan, name }) => declarationKey(plan, name));
  }

  /** Returns the keys of the names that a file declares or uses, each with the references that use it. */
  private dependenciesOf(document: LangiumDocument): Map<string, number[]> {
    const { links, plan } = recordOf(document);
    const dependencies = new Map<string, number[]>();
    for (const key of this.declaredKeys(document)) dependencies.set(key, []);
    for (const [number, { text }] of links.entries())
      for (const key of referenceKeys(text, plan)) append(dependencies, key, number);
    return dependencies;
  }

  /**
   * Notes the references that use one of these names, and no others, to be resolved again: of a hub they are in every file, and few in
   * each. They are when somebody asks where they lead, or when their file is checked (`settle`).
   *
   * @param except files that are linked as a whole
   * @returns the URIs of all other files that declare or use one of the names
   */
  relink(keys: Iterable<string>, except: ReadonlySet<string>): Set<string> {
    const files = new Set<string>();
    for (const key of keys)
      for (const [uri, references] of this.usesOf(key)) {
        if (except.has(uri)) continue;
        files.add(uri);
        this.pending.add(nameInKey(key), uri, references);
        this.forgetTargets(uri, references);
      }
    return files;
  }

  /** Resolves the references of a file again of which it was noted that they may lead elsewhere. */
  settle({ uri }: LangiumDocument): void {
    const file = uri.toString();
    this.relinkIn(file, this.pending.takeAll(file));
  }

  /** A tree whose references are read finds out by itself. */
  private forgetTargets(uri: string, numbers: readonly number[]): void {
    const document = this.documents().find(uri);
    if (!document || !isParsed(document)) return;
    for (const number of numbers) (document.references[number] as OkrReference | undefined)?.expire();
  }

  /** Resolves some references of a file again. Each target is updated once, however many references lead to it. */
  private relinkIn(uri: string, references: readonly number[]): void {
    const document = this.documents().find(uri);
    const targets = this.targets.get(uri) ?? (this.recorded.has(uri) ? [] : undefined);
    if (!document || !targets || references.length === 0) return;
    this.targets.set(uri, targets);
    const project = this.projects().projectOf(document.uri);
    const left = new Map<string, number[]>();
    const joined = new Map<string, number[]>();
    for (const reference of references) {
      const before = targets[reference];
      const after = this.targetOf(document, project, reference, true);
      if (before === after) continue;
      targets[reference] = after;
      if (before !== undefined) append(left, before, reference);
      if (after !== undefined) append(joined, after, reference);
    }
    for (const key of new Set([...left.keys(), ...joined.keys()])) {
      const gone = new Set(left.get(key));
      const stay = (this.referrers.valueOf(key, uri) ?? []).filter((one) => !gone.has(one));
      const all = [...new Set([...stay, ...(joined.get(key) ?? [])])].sort((one, other) => one - other);
      this.referrers.setValue(uri, key, all.length > 0 ? all : undefined);
    }
  }

  /**
   * Identifies the target of a reference; undefined where that does not count.
   *
   * @param again whether names have changed, so that a parsed reference may lead elsewhere
   */
  private targetOf(
    document: LangiumDocument,
    project: Project,
    reference: number,
    again: boolean,
  ): string | undefined {
    const target = isParsed(document)
      ? targetParsed(document.references[reference] as OkrReference | undefined, again)
      : this.targetRecorded(document, reference);
    return target && this.keyOfTarget(target, project);
  }

  private targetRecorded(document: LangiumDocument, reference: number): AstNodeDescription | undefined {
    const { links, plan } = recordOf(document);
    const linker = this.registry.getServices(document.uri).references.Linker as OkrLinker;
    const link = links[reference];
    return link && linker.targetOf(link, plan, document.uri);
  }

  /** Returns all references that resolve to a declaration, in the order of files and lines, by file. */
  *referencesTo(declaration: DeclarationDescription): Generator<OkrReference[]> {
    const { name, documentUri } = declaration;
    const key = this.targetKey(declaration, this.projects().projectOf(documentUri));
    // What is noted here is looked up below, or when somebody asks for the next file.
    for (const { uri, numbers } of this.recorded.takeUnresolved(name)) this.pending.add(name, uri, numbers);
    for (const uri of this.filesReferringTo(key, name)) {
      const outdated = this.pending.take(name, uri);
      if (outdated.length > 0) unobserved(() => this.relinkIn(uri, outdated));
      const numbers = this.referrers.valueOf(key, uri);
      if (!numbers) continue;
      const references = this.documents().find(uri)?.references ?? [];
      yield numbers.map((number) => references[number] as OkrReference);
    }
  }

  /** Returns the files that may refer to a declaration, in their order. */
  private filesReferringTo(key: string, name: string): string[] {
    const known = this.referrers.filesOf(key).map(([uri]) => uri);
    const pending = this.pending.filesOf(name);
    return pending.length === 0 ? known : [...new Set([...known, ...pending])].sort(compareText);
  }

  async updateContent(document: LangiumDocument): Promise<void> {
    this.updateNames(document);
  }

  /** Updates what a file declares, at once: nobody finds a text without its names. */
  updateNames(document: LangiumDocument): void {
    const { names } = this.projects().projectOf(document.uri);
    names.setFile(document.uri.toString(), describedDeclarations(document));
    names.objectives.setFile(document.uri.toString(), document);
  }

  async updateReferences(document: LangiumDocument): Promise<void> {
    const uri = document.uri.toString();
    if (!isParsed(document) && hasRecord(document)) {
      this.removeReferences(document.uri);
      this.recorded.add(uri, document);
      return;
    }
    const project = this.projects().projectOf(document.uri);
    const byTarget = new Map<string, number[]>();
    const targets = recordOf(document).links.map((_, number) => {
      const target = this.targetOf(document, project, number, false);
      if (target !== undefined) append(byTarget, target, number);
      return target;
    });
    this.recorded.remove(uri);
    this.pending.takeAll(uri);
    this.targets.set(uri, targets);
    this.dependents.setFile(uri, this.dependenciesOf(document));
    this.referrers.setFile(uri, byTarget);
  }

  remove(uri: URI): void {
    this.removeContent(uri);
    this.removeReferences(uri);
  }

  removeContent(uri: URI): void {
    const { names } = this.projects().projectOf(uri);
    names.removeFile(uri.toString());
    names.objectives.setFile(uri.toString(), undefined);
  }

  removeReferences(uri: URI): void {
    this.recorded.remove(uri.toString());
    this.pending.takeAll(uri.toString());
    this.targets.delete(uri.toString());
    this.dependents.setFile(uri.toString(), new Map());
    this.referrers.setFile(uri.toString(), new Map());
  }

  /** Unused, because the document builder looks files up by names instead. */
  isAffected(): boolean {
    return false;
  }

  allElements(nodeType?: string, uris?: Set<string>): Stream<AstNodeDescription> {
    const all = this.projects().all.flatMap((project) => [...project.names.all()]);
    return stream(all).filter(
      (description) =>
        (!nodeType || description.type === nodeType) &&
        (!uris || uris.has(description.documentUri.toString())),
    );
  }

  /** Does nothing: references are found by declaration (`referencesTo`), so there is no index by path. */
  findAllReferences(): Stream<ReferenceDescription> {
    return stream([]);
  }

  /** Identifies the target of a reference. References of a visitor do not count in the project that it visits. */
  private keyOfTarget(target: AstNodeDescription, project: Project): string | undefined {
    const owner = this.projects().projectOf(target.documentUri);
    const isSeen = owner === project || project.uses.some((use) => use.project === owner);
    return isSeen ? this.targetKey(target as DeclarationDescription, owner) : undefined;
  }

  /** Identifies a declaration over all projects. The key stays the same while the declaration keeps its name. */
  private targetKey(declaration: DeclarationDescription, owner: Project): string {
    const known = this.targetKeys.get(declaration);
    if (known?.owner === owner) return known.key;
    const { namespace, plan, name, documentUri } = declaration;
    const visitor = this.projects().visitedBy(documentUri)?.id;
    const key = [owner.root.toString(), visitor, namespace, plan?.team, plan?.cycle, name].join(' ');
    this.targetKeys.set(declaration, { owner, key });
    return key;
  }
}

/** What is declared under a key has this name, and so do the references that may lead to it. */
function nameInKey(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

function append(lists: Map<string, number[]>, key: string, reference: number): void {
  const present = lists.get(key);
  if (present) present.push(reference);
  else lists.set(key, [reference]);
}

function targetParsed(reference: OkrReference | undefined, again: boolean): AstNodeDescription | undefined {
  if (again) reference?.resolve();
  return reference?.$nodeDescription;
}
