import type { AstNode, LangiumCoreServices, Lexer, ParseResult } from 'langium';
import { linkToContainers } from '../../grammar/tree-walk.js';
import { CompiledGrammar } from './compiled-grammar.js';
import { Derivation, type DerivationServices, undecided } from './derivation.js';
import type { TokenTypes } from './grammar-parts.js';

/**
 * Parses most texts without mistakes some times as fast as the parser of Langium: from the same grammar, to the same tree with the same
 * concrete syntax. Other texts are for the parser of Langium, which finds mistakes and goes on after them.
 */
export class PredictiveParser {
  private readonly grammar: CompiledGrammar;
  private readonly lexer: Lexer;
  private readonly services: DerivationServices;

  constructor(services: LangiumCoreServices) {
    this.lexer = services.parser.Lexer;
    this.grammar = new CompiledGrammar(
      services.Grammar,
      this.lexer.definition as TokenTypes,
      services.shared.AstReflection,
    );
    this.services = { linker: services.references.Linker, converter: services.parser.ValueConverter };
  }

  /** Parses a text. Returns undefined if one token ahead does not decide how, as in most texts with a mistake. */
  parse<Tree extends AstNode>(text: string): ParseResult<Tree> | undefined {
    const { tokens, hidden, errors, report } = this.lexer.tokenize(text);
    const derivation = new Derivation(text, tokens, hidden, this.services);
    try {
      const value = this.grammar.read(derivation) as Tree;
      linkToContainers(value);
      return { value, lexerErrors: errors, parserErrors: [], ...(report && { lexerReport: report }) };
    } catch (error) {
      if (error === undecided) return undefined;
      throw error;
    }
  }
}
