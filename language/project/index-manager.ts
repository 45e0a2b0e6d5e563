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
import { isPlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { FileRelation } from '../names/file-relation.js';
import { OkrReference } from '../names/okr-reference.js';
import { declarationKey, referenceKeys } from '../observation/fact-keys.js';
import type { Projects } from './projects.js';

/**
 * Updates the name index of each project, and records for each file what it depends on and refers to. So a change of
 * one file leads to exactly the files that must be checked again, and an element leads to its references.
 */
export class OkrIndexManager implements IndexManager {
  private readonly registry: ServiceRegistry;
  private readonly projects: () => Projects;
  /** Maps each key that a file may depend on, declared or not, to the file. */
  private readonly dependents = new FileRelation<true>();
  /** Maps each declaration to the references that resolve to it. */
  private readonly referrers = new FileRelation<OkrReference[]>();

  constructor(services: LangiumSharedCoreServices & { workspace: { Projects: Projects } }) {
    this.registry = services.ServiceRegistry;
    this.projects = () => services.workspace.Projects;
  }

  /** Returns the URIs of the files that declare or use the name of a key; see `observation/fact-keys.ts`. */
  filesDependingOn(key: string): string[] {
    return this.dependents.filesOf(key).map(([uri]) => uri);
  }

  /** Returns all references that resolve to a declaration, in the order of files and lines. */
  *referencesTo(declaration: DeclarationDescription): Generator<OkrReference> {
    for (const [, references] of this.referrers.filesOf(this.targetKey(declaration))) yield* references;
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
    const dependencies = new Map(declared.map((one) => [declarationKey(one.plan, one.name), true as const]));
    const byTarget = new Map<string, OkrReference[]>();
    for (const reference of document.references) {
      for (const key of referenceKeys(reference.$refText, plan)) dependencies.set(key, true);
      if (!(reference instanceof OkrReference) || !reference.$nodeDescription) continue;
      const target = reference.$nodeDescription as DeclarationDescription;
      // References of a visitor do not count in the project.
      if (this.projects().projectOf(target.documentUri) !== project) continue;
      const key = this.targetKey(target);
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

  /** Identifies a declaration over all projects. The key stays the same while the declaration keeps its name. */
  private targetKey({ namespace, plan, name, documentUri }: DeclarationDescription): string {
    const { root } = this.projects().projectOf(documentUri);
    const visitor = this.projects().visitedBy(documentUri)?.id;
    return [root.toString(), visitor, namespace, plan?.team, plan?.cycle, name].join(' ');
  }
}
