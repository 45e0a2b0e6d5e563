import type { IToken, TokenType } from 'chevrotain';
import { elementFirstWords, propertyFirstWords } from '../grammar/words.js';
import { isKeyword } from './keyword-tokens.js';

/**
 * Decides for each `initiative` inside of another initiative whether it is a part: its keyword must be to the right of
 * the keyword around it, or on the same line. Otherwise a brace before it is missing, and the initiative begins a new one
 * outside. Inside of a part it is a part of a part, which is an error of its own.
 */
export function markParts(tokens: readonly IToken[], types: Record<string, TokenType>): void {
  /** For each open brace the keyword of the element that it belongs to; undefined for other bodies. */
  const bodies: (IToken | undefined)[] = [];
  let header: IToken | undefined;
  for (const token of tokens) {
    if (token.image === '{') {
      bodies.push(header);
      header = undefined;
    } else if (token.image === '}') bodies.pop();
    else if (isKeyword(token)) {
      if (token.image === 'initiative') mark(token, bodies, types);
      if (elementFirstWords.has(token.image)) header = token;
      else if (propertyFirstWords.has(token.image)) header = undefined;
    }
  }
}

function mark(
  token: IToken,
  bodies: readonly (IToken | undefined)[],
  types: Record<string, TokenType>,
): void {
  const around = initiativesAround(bodies);
  if (around.length === 0) return;
  const depth = around.findLastIndex((outer) => isInside(token, outer));
  // Directly inside of a whole, the keyword stays what it is.
  if (depth !== 0) retag(token, types[depth < 0 ? 'OUTER' : 'NESTED']);
}

/** Returns the keywords of the open initiatives that are directly inside of each other, the outermost first. */
function initiativesAround(bodies: readonly (IToken | undefined)[]): IToken[] {
  const first = bodies.findLastIndex((keyword) => keyword?.image !== 'initiative') + 1;
  return bodies.slice(first) as IToken[];
}

function isInside(token: IToken, outer: IToken): boolean {
  return token.startLine === outer.startLine || (token.startColumn as number) > (outer.startColumn as number);
}

function retag(token: IToken, type: TokenType | undefined): void {
  if (!type) throw new Error('The grammar lacks a terminal that the lexer needs.');
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
