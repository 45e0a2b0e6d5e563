import {
  type AstNodeDescription,
  type IndexManager,
  type LangiumDocument,
  type ReferenceDescription,
  type ServiceRegistry,
  type Stream,
  stream,
  type URI,
} from 'langium';
import { isPlanFile } from '../generated/ast.js';
import type { OkrSharedServices } from '../module.js';
import type { DeclarationDescription } from '../references/declarations.js';
import { lastSegment } from '../references/okr-reference.js';
import { type Fact, factsOf } from '../references/signature.js';
import type { Projects } from './projects.js';

/**
 * Feeds each project's name index, and remembers which names each file mentions, so that a change of one file
 * leads to exactly the files that have to be looked at again.
 */
export class OkrIndexManager implements IndexManager {
  private readonly registry: ServiceRegistry;
  private readonly projects: () => Projects;
  private readonly factsByFile = new Map<string, Fact[]>();
  private readonly mentionedNames = new Map<string, Set<string>>();
  private readonly mentioningFiles = new Map<string, Set<string>>();

  constructor(services: OkrSharedServices) {
    this.registry = services.ServiceRegistry;
    this.projects = () => services.workspace.Projects;
  }

  /** URIs of the files that refer to, or declare, something of this name. */
  filesMentioning(name: string): string[] {
    return [...(this.mentioningFiles.get(name) ?? [])].sort();
  }

  async updateContent(document: LangiumDocument): Promise<void> {
    const computation = this.registry.getServices(document.uri).references.ScopeComputation;
    const symbols = (await computation.collectExportedSymbols(document)) as DeclarationDescription[];
    this.projects().projectOf(document.uri).names.setFile(document.uri.toString(), symbols);
    const file = document.parseResult.value;
    if (isPlanFile(file)) this.factsByFile.set(document.uri.toString(), factsOf(file, symbols));
  }

  async updateReferences(document: LangiumDocument): Promise<void> {
    const uri = document.uri.toString();
    const declared = this.factsIn(document.uri).map((fact) => fact.name);
    const mentioned = document.references.map((reference) => lastSegment(reference.$refText));
    this.setMentions(uri, new Set([...declared, ...mentioned]));
  }

  /** What other files may depend on in this one, as last indexed. */
  factsIn(uri: URI): readonly Fact[] {
    return this.factsByFile.get(uri.toString()) ?? [];
  }

  remove(uri: URI): void {
    this.removeContent(uri);
    this.removeReferences(uri);
  }

  removeContent(uri: URI): void {
    this.projects().projectOf(uri).names.removeFile(uri.toString());
    this.factsByFile.delete(uri.toString());
  }

  removeReferences(uri: URI): void {
    this.setMentions(uri.toString(), new Set());
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

  /** References are found by name (see `OkrReferences`); there is no index by path to keep up to date. */
  findAllReferences(): Stream<ReferenceDescription> {
    return stream([]);
  }

  private setMentions(uri: string, names: Set<string>): void {
    for (const name of this.mentionedNames.get(uri) ?? []) {
      if (names.has(name)) continue;
      const files = this.mentioningFiles.get(name);
      files?.delete(uri);
      if (files?.size === 0) this.mentioningFiles.delete(name);
    }
    for (const name of names) {
      const files = this.mentioningFiles.get(name);
      if (files) files.add(uri);
      else this.mentioningFiles.set(name, new Set([uri]));
    }
    if (names.size > 0) this.mentionedNames.set(uri, names);
    else this.mentionedNames.delete(uri);
  }
}
