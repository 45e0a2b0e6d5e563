import {
  type AstNodeDescription,
  AstUtils,
  type IndexManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ReferenceDescription,
  type ServiceRegistry,
  type Stream,
  stream,
  URI,
} from 'langium';
import type { DeclarationDescription } from '../grammar/declarations.js';
import { isPlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { FileRelation } from '../names/file-relation.js';
import { OkrReference } from '../names/okr-reference.js';
import { declarationKey, referenceKeys } from '../observation/fact-keys.js';
import { madeOnce } from '../values/made-once.js';
import type { Project } from './project.js';
import type { Projects } from './projects.js';

/**
 * Updates the name index of each project, and records for each file what it depends on and refers to. So a change of
 * one file leads to exactly the files that must be checked again, and an element leads to its references.
 */
export class OkrIndexManager implements IndexManager {
  private readonly registry: ServiceRegistry;
  private readonly projects: () => Projects;
  /** Maps each key that a file may depend on, declared or not, to the file, with the references that use the name. */
  private readonly dependents = new FileRelation<readonly OkrReference[]>();
  /** Maps each declaration to the references that resolve to it. */
  private readonly referrers = new FileRelation<OkrReference[]>();

  constructor(services: LangiumSharedCoreServices & { workspace: { Projects: Projects } }) {
    this.registry = services.ServiceRegistry;
    this.projects = madeOnce(() => services.workspace.Projects);
  }

  /** Returns the URIs of the files that declare or use the name of a key; see `observation/fact-keys.ts`. */
  filesDependingOn(key: string): string[] {
    return this.dependents.filesOf(key).map(([uri]) => uri);
  }

  /**
   * Resolves the references again that use one of these names, and no others: of a hub they are in every file, and few in
   * each.
   *
   * @param except files that are linked as a whole
   * @returns the URIs of all other files that declare or use one of the names
   */
  relink(keys: Iterable<string>, except: ReadonlySet<string>): Set<string> {
    const files = new Set<string>();
    for (const key of keys)
      for (const [uri, references] of this.dependents.entriesOf(key)) {
        if (except.has(uri)) continue;
        files.add(uri);
        this.relinkIn(uri, references);
      }
    return files;
  }

  /** Resolves some references of a file again. Each target is updated once, however many references lead to it. */
  private relinkIn(uri: string, references: readonly OkrReference[]): void {
    const left = new Map<string, OkrReference[]>();
    const joined = new Map<string, OkrReference[]>();
    for (const reference of references) {
      const { lastDescription: was } = reference;
      const before = was && this.keyOfTarget(was, uri);
      reference.resolve();
      const { lastDescription: is } = reference;
      const after = is && this.keyOfTarget(is, uri);
      if (before === after) continue;
      if (before !== undefined) append(left, before, reference);
      if (after !== undefined) append(joined, after, reference);
    }
    for (const key of new Set([...left.keys(), ...joined.keys()])) {
      const gone = new Set(left.get(key));
      const stay = (this.referrers.valueOf(key, uri) ?? []).filter((one) => !gone.has(one));
      const all = inOrderOfText([...new Set([...stay, ...(joined.get(key) ?? [])])]);
      this.referrers.setValue(uri, key, all.length > 0 ? all : undefined);
    }
  }

  /** Returns all references that resolve to a declaration, in the order of files and lines, by file. */
  referencesTo(
    declaration: DeclarationDescription,
  ): readonly [uri: string, references: readonly OkrReference[]][] {
    return this.referrers.filesOf(this.targetKey(declaration));
  }

  async updateContent(document: LangiumDocument): Promise<void> {
    const computation = this.registry.getServices(document.uri).references.ScopeComputation;
    const symbols = (await computation.collectExportedSymbols(document)) as DeclarationDescription[];
    const { names } = this.projects().projectOf(document.uri);
    const file = document.parseResult.value;
    names.setFile(document.uri.toString(), symbols);
    names.objectives.setFile(document.uri.toString(), isPlanFile(file) ? file : undefined);
  }

  async updateReferences(document: LangiumDocument): Promise<void> {
    const plan = planOf(document.parseResult.value);
    const project = this.projects().projectOf(document.uri);
    const { names } = project;
    const declared = names.inFile(document.uri.toString());
    const dependencies = new Map<string, OkrReference[]>();
    for (const one of declared) dependencies.set(declarationKey(one.plan, one.name), []);
    const byTarget = new Map<string, OkrReference[]>();
    for (const reference of document.references) {
      if (!(reference instanceof OkrReference)) continue;
      for (const key of referenceKeys(reference.$refText, plan)) append(dependencies, key, reference);
      const target = reference.$nodeDescription;
      const key = target && this.keyOfTarget(target, project);
      if (key === undefined) continue;
      const present = byTarget.get(key);
      if (present) present.push(reference);
      else byTarget.set(key, [reference]);
    }
    this.dependents.setFile(document.uri.toString(), dependencies);
    this.referrers.setFile(document.uri.toString(), byTarget);
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
  private keyOfTarget(target: AstNodeDescription, from: Project | string): string | undefined {
    const project = typeof from === 'string' ? this.projects().projectOf(URI.parse(from)) : from;
    const owner = this.projects().projectOf(target.documentUri);
    const isSeen = owner === project || project.uses.some((use) => use.project === owner);
    return isSeen ? this.targetKey(target as DeclarationDescription) : undefined;
  }

  /** Identifies a declaration over all projects. The key stays the same while the declaration keeps its name. */
  private targetKey({ namespace, plan, name, documentUri }: DeclarationDescription): string {
    const { root } = this.projects().projectOf(documentUri);
    const visitor = this.projects().visitedBy(documentUri)?.id;
    return [root.toString(), visitor, namespace, plan?.team, plan?.cycle, name].join(' ');
  }
}

function append(lists: Map<string, OkrReference[]>, key: string, reference: OkrReference): void {
  const present = lists.get(key);
  if (present) present.push(reference);
  else lists.set(key, [reference]);
}

function inOrderOfText(references: OkrReference[]): OkrReference[] {
  const [first] = references;
  if (!first || references.length === 1) return references;
  const order = new Map(AstUtils.getDocument(first.container).references.map((one, index) => [one, index]));
  return references.sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0));
}
