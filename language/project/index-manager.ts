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
 * Feeds each project's name index, and remembers for each file what it depends on and what it refers to: so that a
 * change of one file leads to exactly the files that have to be looked at again, and an element to its references.
 */
export class OkrIndexManager implements IndexManager {
  private readonly registry: ServiceRegistry;
  private readonly projects: () => Projects;
  /** From what a file may depend on, whether it is declared or not, to the file. */
  private readonly dependents = new FileRelation<true>();
  /** From a declaration to the references in a file that resolve to it. */
  private readonly referrers = new FileRelation<OkrReference[]>();

  constructor(services: LangiumSharedCoreServices & { workspace: { Projects: Projects } }) {
    this.registry = services.ServiceRegistry;
    this.projects = () => services.workspace.Projects;
  }

  /** URIs of the files that declare, or refer to, what a key stands for; see `observation/fact-keys.ts`. */
  filesDependingOn(key: string): string[] {
    return this.dependents.filesOf(key).map(([uri]) => uri);
  }

  /** All references that resolve to a declaration, in the order of files and lines. */
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

  /** The document builder asks by names instead. */
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

  /** References are found by declaration (`referencesTo`); there is no index by path to keep up to date. */
  findAllReferences(): Stream<ReferenceDescription> {
    return stream([]);
  }

  /** Tells declarations apart over all projects, and stays the same as long as a declaration keeps its name. */
  private targetKey({ namespace, plan, name, documentUri }: DeclarationDescription): string {
    const { root } = this.projects().projectOf(documentUri);
    const visitor = this.projects().visitedBy(documentUri)?.id;
    return [root.toString(), visitor, namespace, plan?.team, plan?.cycle, name].join(' ');
  }
}
