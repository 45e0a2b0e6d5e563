import type { IToken, TokenType } from 'chevrotain';
import { elementFirstWords, propertyFirstWords } from '../grammar/words.js';
import { isKeyword } from './keyword-tokens.js';

/** Also the message of the error. */
export const tooDeep = 'nested too deeply';

/** So many initiatives may be open inside of each other. One with a part is correct; the parser needs stack for each. */
const deepest = 100;

/** An open brace. */
interface Body {
  /** The keyword of the element that the brace belongs to; undefined for other bodies. */
  keyword: IToken | undefined;
  /** The outermost of the open initiatives that are directly inside of each other, up to this one. */
  outermost: IToken | undefined;
  /** The smallest column of those initiatives, without the outermost. */
  innerColumn: number;
  /** How many these initiatives are. */
  depth: number;
}

/**
 * Decides for each `initiative` inside of another initiative whether it is a part: its keyword must be to the right of
 * the keyword around it, or on the same line. Otherwise a brace before it is missing, and the initiative begins a new one
 * outside. Inside of a part it is a part of a part, which is an error of its own.
 *
 * @returns the brace that nests initiatives too deeply, if there is one; then the tokens must not be parsed
 */
export function markParts(tokens: readonly IToken[], types: Record<string, TokenType>): IToken | undefined {
  const bodies: Body[] = [];
  let header: IToken | undefined;
  for (const token of tokens) {
    if (token.image === '{') {
      const body = bodyOf(header, bodies.at(-1));
      if (body.depth > deepest) return token;
      bodies.push(body);
      header = undefined;
    } else if (token.image === '}') bodies.pop();
    else if (isKeyword(token)) {
      if (token.image === 'initiative') mark(token, bodies.at(-1), types);
      if (elementFirstWords.has(token.image)) header = token;
      else if (propertyFirstWords.has(token.image)) header = undefined;
    }
  }
  return undefined;
}

function bodyOf(keyword: IToken | undefined, around: Body | undefined): Body {
  if (keyword?.image !== 'initiative')
    return { keyword, outermost: undefined, innerColumn: Infinity, depth: 0 };
  if (!around?.outermost) return { keyword, outermost: keyword, innerColumn: Infinity, depth: 1 };
  const innerColumn = Math.min(around.innerColumn, keyword.startColumn as number);
  // One that begins outside leaves the others.
  const depth = keyword.tokenType.name === 'OUTER' ? 1 : around.depth + 1;
  return { keyword, outermost: around.outermost, innerColumn, depth };
}

function mark(token: IToken, around: Body | undefined, types: Record<string, TokenType>): void {
  if (!around?.keyword || !around.outermost) return;
  const column = token.startColumn as number;
  // If any of the open initiatives begins on the line of the token, the innermost does.
  const isInPart =
    around.keyword !== around.outermost &&
    (around.innerColumn < column || around.keyword.startLine === token.startLine);
  if (isInPart) retag(token, types.NESTED);
  else if (!isInside(token, around.outermost)) retag(token, types.OUTER);
}

function isInside(token: IToken, outer: IToken): boolean {
  return token.startLine === outer.startLine || (token.startColumn as number) > (outer.startColumn as number);
}

function retag(token: IToken, type: TokenType | undefined): void {
  if (!type) throw new Error('The grammar lacks a terminal that the lexer needs.');
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
