import type { IToken } from 'chevrotain';

/** Keywords that have another type because of their place; see `initiative-parts.ts`. */
const placed: ReadonlySet<string> = new Set(['OUTER', 'NESTED']);

/** Says whether a token is a keyword or sign of the language, and not a name or value with the same text. */
export function isKeyword({ tokenType, image }: IToken): boolean {
  return tokenType.name === image || placed.has(tokenType.name);
}
