import { type AstNode, CstUtils, type DocumentSegment, GrammarUtils, type URI } from 'langium';
import {
  belongsToPlan,
  type Declaration,
  type DeclarationDescription,
  type Namespace,
  namespaceOf,
} from '../grammar/declarations.js';
import type { PlanIdentity } from '../grammar/plan-identity.js';
import { signatureOf } from './signature.js';

/** A declaration as the index stores it. Places are looked up when somebody asks: of most declarations nobody does. */
export class DescribedDeclaration implements DeclarationDescription {
  readonly node: AstNode;
  readonly type: string;
  readonly namespace: Namespace;
  readonly plan: PlanIdentity | undefined;
  readonly signature: string;
  /** The index finds declarations by name. */
  readonly path = '';

  /**
   * @param name the name under which the declaration is found
   * @param plan the plan of its file
   */
  constructor(
    declaration: Declaration,
    readonly name: string,
    plan: PlanIdentity | undefined,
    readonly documentUri: URI,
  ) {
    this.node = declaration;
    this.type = declaration.$type;
    this.namespace = namespaceOf(declaration.$type);
    this.plan = belongsToPlan(declaration.$type) ? plan : undefined;
    this.signature = signatureOf(declaration, this.plan);
  }

  get nameSegment(): DocumentSegment | undefined {
    const source = this.node.$cstNode;
    return CstUtils.toDocumentSegment(GrammarUtils.findNodeForProperty(source, 'name') ?? source);
  }

  get selectionSegment(): DocumentSegment | undefined {
    return CstUtils.toDocumentSegment(this.node.$cstNode);
  }
}
