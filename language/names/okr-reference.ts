import {
  type AstNode,
  type AstNodeDescription,
  type CstNode,
  isLinkingError,
  type LinkingError,
  type Reference,
} from 'langium';
import type { DeclarationDescription } from '../grammar/declarations.js';
import { observe, observeLink, unobserved } from '../observation/observation.js';
import { restoreSyntax } from '../parser/concrete-syntax.js';

/** Resolves a reference to a description, or says why it does not resolve. */
export type Resolver = (reference: OkrReference) => AstNodeDescription | LinkingError;

/**
 * A reference that keeps no syntax tree of another file in memory. A file that is edited gets a new tree at each
 * keystroke. Files that refer to it need no new linking while its names stay the same: each reference notices that its
 * target describes an earlier text, and looks the name up again in a map.
 */
export class OkrReference implements Reference {
  private description: DeclarationDescription | undefined;
  private failure: LinkingError | undefined;
  private isExpired = false;

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
    const target = this.$nodeDescription?.node;
    observe(target, 'definition');
    return target;
  }

  /** What it leads to. Nothing is parsed for it, as there may be for the node. */
  get $nodeDescription(): DeclarationDescription | undefined {
    observeLink(this);
    if (this.description?.isCurrent) return this.description;
    if (this.failure) return undefined;
    // On which names the answer rests is known: the index has them from the text of the reference.
    unobserved(() => this.resolve());
    return this.description;
  }

  get error(): LinkingError | undefined {
    observeLink(this);
    if (this.isExpired || isOutdated(this.failure)) unobserved(() => this.resolve());
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
    this.description = found as DeclarationDescription;
  }

  /** Forgets what was found, so that the next look asks the index again. */
  reset(): void {
    this.description = undefined;
    this.failure = undefined;
    this.isExpired = false;
  }

  /** Names have changed: the next look asks the index again, also for why it leads nowhere. */
  expire(): void {
    this.reset();
    this.isExpired = true;
  }
}

/** Whether a failure names declarations of an earlier text: they stand in other places now. */
function isOutdated(failure: LinkingError | undefined): boolean {
  const { candidates = [] } = (failure ?? {}) as { candidates?: readonly DeclarationDescription[] };
  return candidates.some(({ isCurrent }) => !isCurrent);
}

const dollar = 36;

/** Returns the references of a node itself, in the order of the text. */
export function referencesIn(node: AstNode): OkrReference[] {
  const references: OkrReference[] = [];
  for (const property in node) {
    // Properties of the syntax tree itself, such as the container.
    if (property.charCodeAt(0) === dollar) continue;
    const value = (node as unknown as Record<string, unknown>)[property];
    if (value instanceof OkrReference) references.push(value);
    else if (Array.isArray(value))
      for (const one of value) if (one instanceof OkrReference) references.push(one);
  }
  return references;
}
