import type { GrammarAST } from 'langium';
import { partOf, type TokenTypes } from './grammar-parts.js';

/** With which tokens something of the grammar begins. */
export interface FirstTokens {
  /** The numbers of the types of tokens (`tokenTypeIdx`). */
  types: ReadonlySet<number>;
  /** Whether it may also be empty. */
  isOptional: boolean;
}

/** The sets FIRST of a grammar (Aho, Lam, Sethi, Ullman: Compilers, 4.4.2), each computed once. */
export class FirstSets {
  private readonly known = new Map<GrammarAST.AbstractElement, FirstTokens>();

  constructor(private readonly tokens: TokenTypes) {}

  /** Returns the first tokens of an element, in view of its cardinality. */
  of(element: GrammarAST.AbstractElement): FirstTokens {
    const known = this.known.get(element);
    if (known) return known;
    const { types, isOptional } = this.ofOne(element);
    const found = {
      types,
      isOptional: isOptional || element.cardinality === '?' || element.cardinality === '*',
    };
    this.known.set(element, found);
    return found;
  }

  private ofOne(element: GrammarAST.AbstractElement): FirstTokens {
    const part = partOf(element, this.tokens);
    if (part.kind === 'token')
      return { types: new Set([part.token.tokenTypeIdx as number]), isOptional: false };
    if (part.kind === 'rule') return this.of(part.rule.definition);
    const types = new Set<number>();
    const isChoice = part.kind === 'choice';
    for (const one of part.elements) {
      const first = this.of(one);
      for (const type of first.types) types.add(type);
      if (isChoice && first.isOptional) return { types: this.all(part.elements), isOptional: true };
      if (!isChoice && !first.isOptional) return { types, isOptional: false };
    }
    return { types, isOptional: !isChoice };
  }

  private all(elements: readonly GrammarAST.AbstractElement[]): Set<number> {
    return new Set(elements.flatMap((one) => [...this.of(one).types]));
  }
}
