import type { IToken } from 'chevrotain';
import {
  type AstNode,
  type CstNode,
  CstNodeBuilder,
  type GrammarAST,
  type Linker,
  type ValueConverter,
} from 'langium';

/** What a derivation needs of the services of the language. */
export interface DerivationServices {
  linker: Linker;
  converter: ValueConverter;
}

/** Where a value goes: a property of the node that is being built. */
export interface Target {
  property: string;
  operator: GrammarAST.Assignment['operator'];
  isReference: boolean;
}

/** A node whose properties the parser sets by their names. */
export type OpenNode = AstNode & Record<string, unknown>;

/** Reads what a rule asks for. */
type Read = (derivation: Derivation) => void;

/** Ends a derivation that the next token alone does not decide, or that the text does not allow. One object, because nobody reads its stack. */
export const undecided = new Error('One token does not decide how this text is to be parsed.');

/** One text on its way to a tree: the tokens, how far they are read, and what has been built. */
export class Derivation {
  readonly syntax = new CstNodeBuilder();
  /** The node that is being built. */
  node!: OpenNode;
  /** What a rule for a value has read; undefined outside of such rules. */
  value: string | undefined = undefined;
  /** The index of the next token. */
  private next = 0;
  private nextHidden = 0;

  /**
   * @param tokens the tokens without comments
   * @param hidden the comments, which stay in this list
   */
  constructor(
    text: string,
    private readonly tokens: readonly IToken[],
    private readonly hidden: readonly IToken[],
    private readonly services: DerivationServices,
  ) {
    this.syntax.buildRootNode(text);
  }

  /** The number of the type of the next token; 0 at the end, which no type has. */
  get nextType(): number {
    return this.tokens[this.next]?.tokenTypeIdx ?? 0;
  }

  /** Reads the next token, which must have a type. */
  consume(
    type: number,
    feature: GrammarAST.AbstractElement,
    target: Target | undefined,
    isKeyword: boolean,
  ): void {
    const token = this.tokens[this.next];
    if (token?.tokenTypeIdx !== type) throw undecided;
    this.next++;
    this.addComments(token.startOffset);
    const leaf = this.syntax.buildLeafNode(token, feature);
    if (!target && this.value === undefined) return;
    const value = isKeyword ? token.image : this.services.converter.convert(token.image, leaf);
    if (target) this.assign(target, value, leaf);
    else this.value += value.toString();
  }

  /** Adds the comments before an offset to the concrete syntax. */
  private addComments(offset: number): void {
    const from = this.nextHidden;
    while (
      this.nextHidden < this.hidden.length &&
      (this.hidden[this.nextHidden] as IToken).startOffset <= offset
    )
      this.nextHidden++;
    if (this.nextHidden > from) this.syntax.addHiddenNodes(this.hidden.slice(from, this.nextHidden));
  }

  /** Ends a derivation: nothing may be left. */
  end(): void {
    if (this.next < this.tokens.length) throw undecided;
    this.addComments(Infinity);
  }

  /** Reads a value that has a rule of its own, such as a name. */
  readValue(feature: GrammarAST.AbstractElement, target: Target | undefined, read: Read): void {
    const syntax = this.syntax.buildCompositeNode(feature);
    const around = this.value;
    this.value = '';
    read(this);
    const text = this.value;
    this.value = around;
    this.syntax.construct({ $type: undefined, $cstNode: syntax });
    const value = this.services.converter.convert(text, syntax);
    if (syntax.content.length === 0) return;
    if (target) this.assign(target, value, syntax);
    else if (around !== undefined) this.value = around + value.toString();
  }

  /** Reads a node. */
  readNode(feature: GrammarAST.AbstractElement, target: Target | undefined, read: Read): void {
    const syntax = this.syntax.buildCompositeNode(feature);
    const around = this.node;
    read(this);
    const found = this.node;
    this.node = around;
    if (syntax.content.length === 0) return;
    if (!target) return this.replaceNode(found);
    this.assign(target, found, syntax);
    (syntax as { astNode: AstNode }).astNode = found;
  }

  /** Sets a property of the node that is being built. */
  private assign({ property, operator, isReference }: Target, value: unknown, syntax: CstNode): void {
    const { node } = this;
    const item =
      isReference && typeof value === 'string'
        ? this.services.linker.buildReference(node, property, syntax, value)
        : value;
    if (operator === '=') node[property] = item;
    else if (operator === '?=') node[property] = true;
    else if (Array.isArray(node[property])) (node[property] as unknown[]).push(item);
    else node[property] = [item];
  }

  /** Puts another node in the place of the one that is being built, with the properties that were set so far. */
  private replaceNode(other: OpenNode): void {
    const { node } = this;
    for (const name of Object.keys(node)) {
      const before = node[name];
      const now = other[name];
      if (now === undefined) other[name] = before;
      else if (Array.isArray(now) && Array.isArray(before)) other[name] = [...before, ...now];
    }
    // The rule around it gives the node its place.
    (other as { $cstNode: CstNode | undefined }).$cstNode = undefined;
    this.node = other;
  }
}
