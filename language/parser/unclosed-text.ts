import type { IToken, TokenType } from 'chevrotain';

const closings: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”' };

/** Says whether a text begins with a quote. A statement with missing quotes does not. */
export function isQuoted(source: string): boolean {
  return source.charAt(0) in closings;
}

/** Says whether the source text of a string ends with the quote that closes it. */
export function isClosedText(source: string): boolean {
  if (!isQuoted(source)) return false;
  if (source.startsWith('"""')) return source.length >= 6 && source.endsWith('"""');
  const last = source.at(-1) as string;
  if (source.length < 2 || !closings[source[0] as string]?.includes(last)) return false;
  if (last !== '"' || source.at(-2) !== '\\') return true;
  const escapes = /\\*$/.exec(source.slice(1, -1))?.[0].length ?? 0;
  return escapes % 2 === 0;
}

/** Returns the source of an unclosed text with the missing quote. */
export function closedText(source: string): string {
  const opening = source.startsWith('"""') ? '"""' : (source[0] as string);
  const text = source.trimEnd();
  // A `\\` at the end would take the quote for its own.
  const inner = opening === '"' && /(?<!\\)(\\\\)*\\$/.test(text) ? text.slice(0, -1) : text;
  return `${inner}${opening.length === 3 ? opening : (closings[opening]?.[0] ?? opening)}`;
}

/**
 * Splits a brace from the end of an unclosed text. An unclosed quote includes everything up to the end of its line, and
 * so also the brace that opens or closes the body of the element. With the split the mistake affects only its own line.
 *
 * @returns the same list if nothing is split
 */
export function splitUnclosedText(tokens: IToken[], types: Record<string, TokenType>): IToken[] {
  if (!tokens.some(isUnclosed)) return tokens;
  const result: IToken[] = [];
  let lineDepth = 0;
  let line = 0;
  for (const token of tokens) {
    if (token.startLine !== line) {
      line = token.startLine ?? 0;
      lineDepth = 0;
    }
    const brace = isUnclosed(token) ? trailingBrace(token, lineDepth) : undefined;
    if (brace) result.push(...splitAt(token, brace, types));
    else result.push(token);
    if (token.image === '{') lineDepth++;
    else if (token.image === '}') lineDepth--;
  }
  return result;
}

function isUnclosed(token: IToken): boolean {
  return (
    (token.tokenType.name === 'STRING' || token.tokenType.name === 'TRIPLE') && !isClosedText(token.image)
  );
}

interface TrailingBrace {
  image: '{' | '}';
  /** Where the brace is in the token's text. */
  index: number;
}

/** A `}` belongs to the text unless the line itself opened the body that it would close. */
function trailingBrace(token: IToken, lineDepth: number): TrailingBrace | undefined {
  const index = token.image.trimEnd().length - 1;
  const image = token.image[index];
  if (image === '{') return { image, index };
  if (image === '}' && lineDepth > 0) return { image, index };
  return undefined;
}

function splitAt(token: IToken, brace: TrailingBrace, types: Record<string, TokenType>): IToken[] {
  const textLength = token.image.slice(0, brace.index).trimEnd().length;
  const type = types[brace.image] as TokenType;
  const text: IToken = {
    ...token,
    image: token.image.slice(0, textLength),
    endOffset: token.startOffset + textLength - 1,
    endColumn: (token.startColumn as number) + textLength - 1,
  };
  const offset = token.startOffset + brace.index;
  const column = (token.startColumn as number) + brace.index;
  return [
    text,
    {
      ...token,
      image: brace.image,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx as number,
      startOffset: offset,
      endOffset: offset,
      startColumn: column,
      endColumn: column,
    },
  ];
}
