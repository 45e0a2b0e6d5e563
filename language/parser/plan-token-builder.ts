import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, RegExpUtils } from 'langium';

/**
 * Builds the tokens of the grammar. Langium asks of each keyword and each terminal whether the keyword could begin the terminal, and makes an
 * expression for that each time. Here each terminal has one, which is most of the time that the lexer takes to start.
 */
export class PlanTokenBuilder extends DefaultTokenBuilder {
  private readonly beginnings = new Map<TokenType, RegExp | undefined>();

  protected override findLongerAlt(keyword: GrammarAST.Keyword, terminalTokens: TokenType[]): TokenType[] {
    return terminalTokens.filter((token) => {
      const [beginning = ''] = this.beginningOf(token)?.exec(keyword.value) ?? [];
      return beginning !== '';
    });
  }

  /** Returns what matches the beginning of a text of a terminal; undefined for a terminal that a function finds. */
  private beginningOf(token: TokenType): RegExp | undefined {
    if (!this.beginnings.has(token)) {
      const source = token.PATTERN instanceof RegExp ? token.PATTERN.source : undefined;
      this.beginnings.set(token, source ? RegExpUtils.partialRegExp(`^${source}$`) : undefined);
    }
    return this.beginnings.get(token);
  }
}
