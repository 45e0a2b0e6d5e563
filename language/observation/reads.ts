import { type AstNode, AstUtils } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { planOf } from '../grammar/plan-identity.js';
import { type Aspect, aspectKey } from './aspects.js';
import { allDays, narrow } from './days.js';
import { referenceKeys } from './fact-keys.js';

/** A reference that was followed, or that was asked why it leads nowhere. */
export interface FollowedLink {
  readonly $refText: string;
  readonly container: AstNode;
}

/** What a part of a check has read, in its own file as well as in others. */
export class Reads {
  /** The days on which all comparisons with today turn out in the same way. */
  readonly days = allDays();
  /** Whether it read something that is in no fact, so that it rests on the whole text of the file. */
  areOfWholeFile = false;
  private readonly nodes: Partial<Record<Aspect, Set<Declaration>>> = {};
  private links: Set<FollowedLink> | undefined;
  private keys: Set<string> | undefined;

  addNode(node: Declaration, aspect: Aspect): void {
    this.nodes[aspect] ??= new Set();
    this.nodes[aspect].add(node);
  }

  addLink(link: FollowedLink): void {
    this.links ??= new Set();
    this.links.add(link);
  }

  addKey(key: string): void {
    this.keys ??= new Set();
    this.keys.add(key);
  }

  /** Adds what another part has read. */
  add(other: Reads): void {
    for (const aspect of Object.keys(other.nodes) as Aspect[])
      for (const node of other.nodes[aspect] ?? []) this.addNode(node, aspect);
    for (const link of other.links ?? []) this.addLink(link);
    for (const key of other.keys ?? []) this.addKey(key);
    narrow(this.days, other.days);
    this.areOfWholeFile ||= other.areOfWholeFile;
  }

  /**
   * Returns the keys of all facts that an element rests on, without those about itself.
   *
   * @returns `others`: those that a check of the whole file observes; `own`: those of its file and of the names that its links use
   */
  keysFor(element: AstNode): { others: Set<string>; own: Set<string> } {
    const root = AstUtils.findRootNode(element);
    const others = new Set(this.keys);
    const own = new Set<string>();
    for (const aspect of Object.keys(this.nodes) as Aspect[])
      for (const node of this.nodes[aspect] ?? []) {
        const isObserved = aspect === 'referrers' || AstUtils.findRootNode(node) !== root;
        if (isObserved) others.add(aspectKey(node, aspect));
        else if (!isWithin(node, element)) own.add(aspectKey(node, aspect));
      }
    for (const { $refText, container } of this.links ?? [])
      for (const key of referenceKeys($refText, planOf(container))) own.add(key);
    return { others, own };
  }
}

function isWithin(node: AstNode, element: AstNode): boolean {
  let around: AstNode | undefined = node;
  while (around && around !== element) around = around.$container;
  return around !== undefined;
}
