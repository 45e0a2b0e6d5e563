import { createLangiumParser, type LangiumCoreServices, type LangiumParser, type ParseResult } from 'langium';
import { isSourceNode, newSourceNode } from './concrete-syntax.js';

/** Also the message of the error. */
export const tooDeep = 'nested too deeply';

/** So many open braces can exhaust the stack. */
const deepFrom = 500;

/**
 * Creates the parser. A text with thousands of open braces, or of errors in a row, would exhaust the stack and stop the check of
 * every other file. Such a text is one error, and its tree is empty.
 */
export function createGuardedParser(services: LangiumCoreServices): LangiumParser {
  const parser = createLangiumParser(services);
  prepareNodes(parser);
  const parse = parser.parse.bind(parser);
  parser.parse = ((input, options) => {
    try {
      return parse(input, options);
    } catch (error) {
      // Where the stack ends in the error recovery of the parser, the parser goes on and fails with another error.
      if (!(error instanceof RangeError) && input.split('{', deepFrom).length < deepFrom) throw error;
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
