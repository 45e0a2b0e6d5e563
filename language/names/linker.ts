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
} from 'langium';
import type { DeclarationDescription, Namespace } from '../grammar/declarations.js';
import { isCheckInBlock } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { nodesIn } from '../grammar/tree-walk.js';
import { isIsoDate } from '../values/dates.js';
import { madeOnce } from '../values/made-once.js';
import { OkrReference, referencesIn } from './okr-reference.js';
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

  constructor(services: NameServices) {
    super(services);
    this.projects = madeOnce(() => services.shared.workspace.Projects);
  }

  override async link(document: LangiumDocument): Promise<void> {
    for (const node of nodesIn(document.parseResult.value)) {
      for (const reference of referencesIn(node)) {
        reference.resolve();
        document.references.push(reference);
      }
    }
  }

  override unlink(document: LangiumDocument): void {
    for (const reference of document.references) (reference as OkrReference).reset();
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
    const type = this.reflection.getReferenceType(info);
    const namespace = namespaceByReferenceType[type] ?? 'goal';
    const fits = (candidate: DeclarationDescription) => this.reflection.isSubtype(candidate.type, type);
    const found = this.candidates(info, namespace, fits);
    const fitting = found.filter(fits);
    const [only] = fitting;
    if (only && fitting.length === 1) return only;
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
   * What a name means from where it is; elements of other kinds where none of the right kind is found. Names of the
   * project win over those of packages.
   */
  private candidates(
    info: ReferenceInfo,
    namespace: Namespace,
    fits: (candidate: DeclarationDescription) => boolean,
  ): readonly DeclarationDescription[] {
    const document = AstUtils.getDocument(info.container);
    const project = this.projects().projectOf(document.uri);
    const origin = originOf(info.container, document.uri.toString());
    return resolveInScope(info.reference.$refText, namespace, origin, project, fits);
  }
}

/** Returns the scope of a reference: its file and plan, and the date of the check-in block around it. */
export function originOf(node: AstNode, uri: string): ReferenceOrigin {
  const block = isCheckInBlock(node.$container) ? node.$container : undefined;
  const date = block?.date && isIsoDate(block.date) ? block.date : undefined;
  return { uri, plan: planOf(node), date };
}

function infoOf(reference: OkrReference): ReferenceInfo {
  return { reference, container: reference.container, property: reference.property };
}
