export type TokenKind = 'word' | 'number' | 'symbol';

/** A word, a number or a sign, with its place in the text (UTF-16 code units). */
export interface Token {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: TokenKind;
  /** Hyphenated to the token before: “lead-to-demo” is three tokens, two of them joined. */
  joined: boolean;
  /** White space before it. */
  spaced: boolean;
}

// A word keeps inner apostrophes and dots (“don't”, “Node.js”, “v2.1”) and a closing # or ++ (“C#”).
const pattern =
  /(A\/B(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#(?![\p{L}\p{N}]))?)|(\p{N}+(?:[.,]\p{N}+)*)|([<>=!]=|<?[-=]{1,2}>|[^\s\p{L}\p{N}\p{M}])/gu;

/** Splits a text into tokens, in order. Emoji and other pictures are no tokens. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let hyphen = -1;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const piece = match[0];
    const kind: TokenKind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'symbol';
    if (kind === 'symbol' && isPicture(piece)) continue;
    const before = text.charCodeAt(start - 1);
    const spaced = start === 0 || before === 32 || before === 10;
    const previous = tokens.at(-1);
    // A hyphen inside a compound is no token of its own.
    if (piece === '-' && !spaced && /[\p{L}\p{N}]/u.test(text.charAt(start + 1)) && previous?.end === start) {
      const compound = previous.kind === 'word' || /\p{L}/u.test(text.charAt(start + 1));
      if (compound) {
        hyphen = start + 1;
        continue;
      }
    }
    const joined = hyphen === start;
    tokens.push({
      start,
      end: start + piece.length,
      text: piece,
      lower: piece === 'IT' ? 'i.t.' : piece.toLowerCase(),
      kind,
      joined,
      spaced,
    });
  }
  return tokens;
}

const isPicture = (piece: string): boolean =>
  /[\p{Extended_Pictographic}\p{Cs}\p{Cf}]/u.test(piece) && !/[0-9#*]/.test(piece);
