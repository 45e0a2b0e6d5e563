import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  type CstNode,
  DefaultLinker,
  type LangiumDocument,
  type LinkingError,
  type Reference,
  type ReferenceInfo,
  type URI,
} from 'langium';
import type { DeclarationDescription, Namespace } from '../grammar/declarations.js';
import { type PlanIdentity, planOf } from '../grammar/plan-identity.js';
import { isParsed } from '../parser/plan-document.js';
import { madeOnce } from '../values/made-once.js';
import { OkrReference } from './okr-reference.js';
import { dateAround, type RecordedLink, referencesOf } from './plan-record.js';
import { type ReferenceOrigin, resolveInScope } from './resolution.js';
import type { NameScopes, NameServices } from './services.js';

/** Why a name does not resolve, with the data for a message. */
export interface ReferenceFailure extends LinkingError {
  reason: 'unknown' | 'ambiguous' | 'other-kind';
  namespace: Namespace;
  /** What has this name: the several that fit, or the one of another kind. */
  candidates: readonly DeclarationDescription[];
}

/** Types that a reference of this property may point to, all of one namespace. */
const namespaceByReferenceType: Readonly<Partial<Record<string, Namespace>>> = {
  Team: 'team',
  Person: 'person',
  Cycle: 'cycle',
};

/** Links references by lookups in the name index of the project, never by a search over documents. */
export class OkrLinker extends DefaultLinker {
  private readonly projects: () => NameScopes;
  /** One for all references, which are many. */
  private readonly resolver = (reference: OkrReference) => this.getCandidate(infoOf(reference));

  /** While the references of a file are resolved: what some words mean in the file. */
  private found: Map<string, DeclarationDescription> | undefined;

  constructor(services: NameServices) {
    super(services);
    this.projects = madeOnce(() => services.shared.workspace.Projects);
  }

  override async link(document: LangiumDocument): Promise<void> {
    // The links of other files are resolved when their tree is made.
    if (isParsed(document)) this.linkParsed(document);
  }

  /** Resolves the references of a tree. */
  linkParsed(document: LangiumDocument): void {
    const references = referencesOf(document.parseResult.value);
    document.references = [...references];
    // Many references of a file have the same words, and no name changes meanwhile.
    this.found = new Map();
    try {
      for (const reference of references) reference.resolve();
    } finally {
      this.found = undefined;
    }
  }

  override unlink(document: LangiumDocument): void {
    if (isParsed(document)) for (const reference of document.references) (reference as OkrReference).reset();
    document.references = [];
  }

  override buildReference(
    node: AstNode,
    property: string,
    refNode: CstNode | undefined,
    refText: string,
  ): Reference {
    return new OkrReference(this.resolver, node, property, refNode, refText);
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const { uri } = AstUtils.getDocument(info.container);
    const type = this.reflection.getReferenceType(info);
    const { plan, date } = originOf(info.container, uri.toString());
    const text = info.reference.$refText;
    const words = `${type} ${date ?? ''} ${text}`;
    const known = this.found?.get(words);
    if (known) return known;
    const link: RecordedLink = { text, type, ...(date && { date }) };
    const { found, fitting, namespace } = this.lookUp(link, plan, uri);
    const [only] = fitting;
    if (only && fitting.length === 1) {
      this.found?.set(words, only);
      return only;
    }
    const reason = fitting.length > 1 ? 'ambiguous' : found.length > 0 ? 'other-kind' : 'unknown';
    const candidates = fitting.length > 1 ? fitting : found;
    const failure: ReferenceFailure = {
      info,
      message: `${reason}: ${info.reference.$refText}`,
      reason,
      namespace,
      candidates,
    };
    return failure;
  }

  /**
   * Returns what a link of a file leads to, without a tree of the file; undefined if that is not one element of the right
   * kind.
   *
   * @param plan the plan of the file
   */
  targetOf(link: RecordedLink, plan: PlanIdentity | undefined, uri: URI): DeclarationDescription | undefined {
    const { fitting } = this.lookUp(link, plan, uri);
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /**
   * What a name means from where it is; elements of other kinds where none of the right kind is found. Names of the
   * project win over those of packages.
   */
  private lookUp({ text, type, date }: RecordedLink, plan: PlanIdentity | undefined, uri: URI) {
    const namespace = namespaceByReferenceType[type] ?? 'goal';
    const fits = (candidate: DeclarationDescription) => this.reflection.isSubtype(candidate.type, type);
    const origin: ReferenceOrigin = { uri: uri.toString(), plan, ...(date && { date }) };
    const found = resolveInScope(text, namespace, origin, this.projects().projectOf(uri), fits);
    return { namespace, found, fitting: found.filter(fits) };
  }
}

/** Returns the scope of a reference: its file and plan, and the date of the check-in block around it. */
export function originOf(node: AstNode, uri: string): ReferenceOrigin {
  return { uri, plan: planOf(node), date: dateAround(node) };
}

function infoOf(reference: OkrReference): ReferenceInfo {
  return { reference, container: reference.container, property: reference.property };
}
