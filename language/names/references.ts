import {
  type AstNode,
  AstUtils,
  CstUtils,
  DefaultReferences,
  type FindReferencesOptions,
  type ReferenceDescription,
  type Stream,
  stream,
  type URI,
} from 'langium';
import {
  belongsToPlan,
  declaredName,
  enclosingDeclaration,
  isDeclaration,
  namespaceOf,
} from '../grammar/declarations.js';
import { planOf } from '../grammar/plan-identity.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { madeOnce } from '../values/made-once.js';
import type { OkrReference } from './okr-reference.js';
import type { NameScope, NameScopes, NameServices, ReferenceIndex } from './services.js';

/** Finds references through the index of targets. The effort is proportional to the number of references. */
export class OkrReferences extends DefaultReferences {
  private readonly okrIndex: () => ReferenceIndex;
  private readonly projects: () => NameScopes;

  constructor(services: NameServices) {
    super(services);
    this.okrIndex = madeOnce(() => services.shared.workspace.IndexManager);
    this.projects = madeOnce(() => services.shared.workspace.Projects);
  }

  /** Returns the names that are visible from a node. */
  scopeOf(node: AstNode): NameScope {
    return this.projects().projectOf(AstUtils.getDocument(node).uri);
  }

  /** Returns all references to a declaration in the order of files and lines; none for one without a name. */
  referencesTo(target: AstNode): readonly OkrReference[] {
    return oncePerCheck(target, this.referencesTo, () => {
      const found: OkrReference[] = [];
      for (const references of this.mayReferTo(target))
        for (const reference of references) if (refersTo(reference, target)) found.push(reference);
      return found;
    });
  }

  /** Yields the same references one by one, for callers that may stop early: a priority may have hundreds. */
  *eachReferenceTo(target: AstNode): Generator<OkrReference> {
    for (const references of this.mayReferTo(target))
      for (const reference of references) if (refersTo(reference, target)) yield reference;
  }

  /** Returns the references that use the name of a declaration, by file. */
  private mayReferTo(target: AstNode): Iterable<readonly OkrReference[]> {
    const name = isDeclaration(target) ? declaredName(target) : undefined;
    if (!name) return [];
    observe(target, 'referrers');
    const plan = belongsToPlan(target.$type) ? planOf(target) : undefined;
    const namespace = namespaceOf(target.$type);
    const { uri } = AstUtils.getDocument(target);
    const [declared] = this.projects().projectOf(uri).names.find(namespace, plan, name);
    return declared ? this.okrIndex().referencesTo(declared) : [];
  }

  override findReferences(target: AstNode, options: FindReferencesOptions): Stream<ReferenceDescription> {
    const own = options.includeDeclaration ? this.getSelfReferences(target) : [];
    return stream([...own, ...this.describe(target, options.documentUri)]);
  }

  private *describe(target: AstNode, only: URI | undefined): Generator<ReferenceDescription> {
    const targetUri = AstUtils.getDocument(target).uri;
    for (const { container, $refNode } of this.referencesTo(target)) {
      const sourceUri = AstUtils.getDocument(container).uri;
      if (!$refNode || (only && only.toString() !== sourceUri.toString())) continue;
      yield {
        sourceUri,
        sourcePath: this.nodeLocator.getAstNodePath(container),
        targetUri,
        targetPath: this.nodeLocator.getAstNodePath(target),
        segment: CstUtils.toDocumentSegment($refNode),
        local: sourceUri.toString() === targetUri.toString(),
      };
    }
  }
}

/** Of two declarations with one name, a reference resolves to one. */
function refersTo(reference: OkrReference, target: AstNode): boolean {
  if (reference.ref !== target) return false;
  observe(enclosingDeclaration(reference.container), 'definition');
  return true;
}
