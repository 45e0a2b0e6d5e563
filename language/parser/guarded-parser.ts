import { createLangiumParser, type LangiumCoreServices, type LangiumParser, type ParseResult } from 'langium';
import { isSourceNode, newSourceNode } from './concrete-syntax.js';
import { tooDeep } from './initiative-parts.js';
import { recoverWithoutLimit } from './repeated-recovery.js';

/**
 * Creates the parser of Langium. The lexer refuses texts that are nested too deeply, and errors in a row use no stack. Where a host has so little
 * stack that it ends all the same, the text is one error with an empty tree, so that the other files are checked. Any other error
 * is a fault of the parser, and is thrown.
 */
export function createGuardedParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  recoverWithoutLimit(parser);
  prepareNodes(parser);
  const parse = parser.parse.bind(parser);
  parser.parse = ((input, options) => {
    try {
      return parse(input, options);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // The parser keeps the nodes that it has begun, and would refuse the next text.
      (parser as unknown as { stack: unknown[] }).stack.length = 0;
      const problem = { offset: 0, length: 1, line: 1, column: 1, message: tooDeep };
      return { ...parse('', options), lexerErrors: [problem] } as ParseResult;
    }
  }) as LangiumParser['parse'];
  return parser;
}

/** Makes all nodes that are parsed able to do without their concrete syntax. Langium keeps the open nodes in a list of its own. */
function prepareNodes(parser: LangiumParser): void {
  const { stack } = parser as unknown as { stack: { $type?: unknown }[] };
  stack.push = (node) => {
    const { $type } = node;
    stack[stack.length] = typeof $type === 'string' && !isSourceNode(node) ? newSourceNode($type) : node;
    return stack.length;
  };
}
