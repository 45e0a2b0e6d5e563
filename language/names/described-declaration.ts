import {
  type AstNode,
  CstUtils,
  type DocumentSegment,
  GrammarUtils,
  type LangiumDocument,
  type URI,
} from 'langium';
import {
  belongsToPlan,
  type DeclarationDescription,
  type Namespace,
  namespaceOf,
} from '../grammar/declarations.js';
import type { PlanIdentity } from '../grammar/plan-identity.js';
import { editionOf } from '../parser/plan-document.js';
import { declarationAt, type RecordedName } from './plan-record.js';
import { signatureOf } from './signature.js';

/**
 * A declaration as the index stores it: plain data, and where its node is found when somebody asks. It holds no syntax
 * tree in memory, and most files are never parsed for it.
 */
export class DescribedDeclaration implements DeclarationDescription {
  readonly type: string;
  readonly namespace: Namespace;
  readonly plan: PlanIdentity | undefined;
  /** The index finds declarations by name. */
  readonly path = '';
  private readonly edition: object;

  /** @param plan the plan of the file */
  constructor(
    private readonly recorded: RecordedName,
    plan: PlanIdentity | undefined,
    readonly document: LangiumDocument,
  ) {
    this.type = recorded.type;
    this.namespace = namespaceOf(recorded.type);
    this.plan = belongsToPlan(recorded.type) ? plan : undefined;
    this.edition = editionOf(document);
  }

  get name(): string {
    return this.recorded.name;
  }

  get signature(): string {
    return signatureOf(this.recorded, this.plan);
  }

  get title(): string | undefined {
    return this.recorded.title;
  }

  get owner(): string | undefined {
    return this.recorded.owner;
  }

  get unit(): string | undefined {
    return this.recorded.unit;
  }

  get days(): RecordedName['days'] {
    return this.recorded.days;
  }

  get documentUri(): URI {
    return this.document.uri;
  }

  get isCurrent(): boolean {
    return editionOf(this.document) === this.edition;
  }

  get node(): AstNode | undefined {
    return this.isCurrent ? declarationAt(this.document, this.recorded.at) : undefined;
  }

  get nameSegment(): DocumentSegment | undefined {
    const source = this.node?.$cstNode;
    return CstUtils.toDocumentSegment(GrammarUtils.findNodeForProperty(source, 'name') ?? source);
  }

  get selectionSegment(): DocumentSegment | undefined {
    return CstUtils.toDocumentSegment(this.node?.$cstNode);
  }
}

/** Describes the same declaration with another name and plan. */
export function describedAs(
  description: DeclarationDescription,
  name: string,
  plan: PlanIdentity | undefined,
): DeclarationDescription {
  // What is computed on demand stays so.
  return Object.create(description, { name: { value: name }, plan: { value: plan } });
}
