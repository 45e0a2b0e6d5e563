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

/** Finds what a reference points to: a description, or why there is none. */
export type Resolver = (reference: OkrReference) => AstNodeDescription | LinkingError;

/**
 * A reference that never holds on to a tree that was parsed anew. A file that is edited gets a new tree at each
 * keystroke; the files that refer into it need no new linking as long as its names stay the same, because each
 * reference notices that its target's tree is stale and looks the name up again: one look-up in a map.
 */
export class OkrReference implements Reference {
  private target: AstNode | undefined;
  private description: AstNodeDescription | undefined;
  private failure: LinkingError | undefined;

  constructor(
    private readonly resolver: Resolver,
    readonly container: AstNode,
    readonly property: string,
    readonly $refNode: CstNode | undefined,
    readonly $refText: string,
  ) {}

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

/** The references that stand in a node itself, in the order of the text. */
export function referencesIn(node: AstNode): OkrReference[] {
  return AstUtils.streamReferences(node)
    .map(({ reference }) => reference as OkrReference)
    .toArray();
}

function isCurrent(node: AstNode): boolean {
  const root = AstUtils.findRootNode(node);
  return root.$document?.parseResult.value === root;
}
