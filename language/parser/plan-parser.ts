import type { AstNode, LangiumCoreServices, LangiumParser, ParseResult, ParserOptions } from 'langium';
import { createGuardedParser } from './guarded-parser.js';
import { PredictiveParser } from './predictive/predictive-parser.js';

/** What Langium and this program ask of a parser. */
type Parser = Pick<LangiumParser, 'parse'>;

/**
 * Creates the parser. Texts without mistakes are parsed by a faster parser of the same grammar. The parser of Langium is
 * created for the first text with a mistake, which it needs to find, and the faster one for the first text.
 */
export function createPlanParser(services: LangiumCoreServices): LangiumParser {
  let predictive: PredictiveParser | undefined;
  let complete: Parser | undefined;
  const parser: Parser = {
    parse<Tree extends AstNode>(text: string, options?: ParserOptions): ParseResult<Tree> {
      predictive ??= new PredictiveParser(services);
      const result = options?.rule === undefined ? predictive.parse<Tree>(text) : undefined;
      if (result) return result;
      complete ??= createGuardedParser(services);
      return complete.parse<Tree>(text, options);
    },
  };
  return parser as LangiumParser;
}
