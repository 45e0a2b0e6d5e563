import {
  type AstNode,
  AstUtils,
  CstUtils,
  DefaultReferences,
  type FindReferencesOptions,
  type LangiumDocument,
  type ReferenceDescription,
  type Stream,
  stream,
  URI,
} from 'langium';
import type { OkrServices } from '../module.js';
import type { OkrIndexManager } from '../project/index-manager.js';
import { declaredName, isDeclaration } from './declarations.js';
import { OkrReference } from './okr-reference.js';

/** Finds references through the index of mentioned names: only files that mention the name are looked at. */
export class OkrReferences extends DefaultReferences {
  private readonly mentions: () => OkrIndexManager;

  constructor(services: OkrServices) {
    super(services);
    this.mentions = () => services.shared.workspace.IndexManager;
  }

  /** All references to a declaration in the order of files and lines; none for one without a name. */
  *referencesTo(target: AstNode): Generator<OkrReference> {
    const name = isDeclaration(target) ? declaredName(target) : undefined;
    if (!name) return;
    for (const uri of this.mentions().filesMentioning(name)) {
      const document: LangiumDocument | undefined = this.documents.getDocument(URI.parse(uri));
      for (const reference of document?.references ?? []) {
        if (reference instanceof OkrReference && reference.mentions(name) && reference.ref === target)
          yield reference;
      }
    }
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
