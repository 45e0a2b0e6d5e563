import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  type CstNode,
  isLinkingError,
  type LinkingError,
  type Reference,
} from 'langium';
import { observe, unobserved } from '../observation/observation.js';
import { restoreSyntax } from '../parser/concrete-syntax.js';

/** Resolves a reference to a description, or says why it does not resolve. */
export type Resolver = (reference: OkrReference) => AstNodeDescription | LinkingError;

/**
 * A reference that never keeps an outdated syntax tree in memory. A file that is edited gets a new tree at each
 * keystroke. Files that refer to it need no new linking while its names stay the same: each reference notices that the
 * tree of its target is outdated, and looks the name up again in a map.
 */
export class OkrReference implements Reference {
  private target: AstNode | undefined;
  private description: AstNodeDescription | undefined;
  private failure: LinkingError | undefined;

  constructor(
    private readonly resolver: Resolver,
    readonly container: AstNode,
    readonly property: string,
    private source: CstNode | undefined,
    readonly $refText: string,
  ) {}

  /** The words of the reference in the text. */
  get $refNode(): CstNode | undefined {
    if (this.source === undefined) restoreSyntax(this.container);
    return this.source;
  }

  set $refNode(source: CstNode | undefined) {
    this.source = source;
  }

  get ref(): AstNode | undefined {
    if (!this.target || !isCurrent(this.target)) {
      if (this.failure) return undefined;
      // On which names the answer rests is known: the index has them from the text of the reference.
      unobserved(() => this.resolve());
    }
    observe(this.target, 'definition');
    return this.target;
  }

  get $nodeDescription(): AstNodeDescription | undefined {
    return this.ref && this.description;
  }

  /** What was found by the last look-up, be it outdated. */
  get lastDescription(): AstNodeDescription | undefined {
    return this.description;
  }

  get error(): LinkingError | undefined {
    return this.failure;
  }

  /** Looks the name up, whatever was known before. */
  resolve(): void {
    this.reset();
    const found = this.resolver(this);
    if (isLinkingError(found)) {
      this.failure = found;
      return;
    }
    this.description = found;
    this.target = found.node;
  }

  /** Forgets what was found, so that the next look asks the index again. */
  reset(): void {
    this.target = undefined;
    this.description = undefined;
    this.failure = undefined;
  }
}

const dollar = 36;

/** Returns the references of a node itself, in the order of the text. */
export function referencesIn(node: AstNode): OkrReference[] {
  const references: OkrReference[] = [];
  for (const property of Object.keys(node)) {
    // Properties of the syntax tree itself, such as the container.
    if (property.charCodeAt(0) === dollar) continue;
    const value = (node as unknown as Record<string, unknown>)[property];
    if (value instanceof OkrReference) references.push(value);
    else if (Array.isArray(value))
      for (const one of value) if (one instanceof OkrReference) references.push(one);
  }
  return references;
}

function isCurrent(node: AstNode): boolean {
  const root = AstUtils.findRootNode(node);
  return root.$document?.parseResult.value === root;
}
