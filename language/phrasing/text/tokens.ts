import { lazyPattern } from './lazy-pattern.js';

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

/** How the tokens of a text look. */
interface Alphabet {
  /** A word, a number or a sign; a word keeps inner apostrophes and dots (“don’t”, “v2.1”) and a closing # or ++ (“C#”). */
  token: RegExp;
  letter: RegExp;
  letterOrDigit: RegExp;
  /** Emoji and other pictures are no tokens. */
  isPicture: (piece: string) => boolean;
}

/** Whether a text has only ASCII, and signs that are neither letters, digits, marks nor pictures. */
const isPlain =
  /^[ -~\u00a3\u00a5\u00ab\u00b0\u00b1\u00b7\u00bb\u00d7\u2013\u2014\u2022\u2026\u20ac\u2192\u2264\u2265]*$/;

/** For a plain text. Engines take a while to set up the patterns of all alphabets. */
const plain: Alphabet = {
  token:
    /(A\/B(?![A-Za-z])|[A-Za-z][A-Za-z0-9]*(?:['.][A-Za-z0-9][A-Za-z0-9]*)*(?:\+\+|#(?![A-Za-z0-9]))?)|([0-9]+(?:[.,][0-9]+)*)|([<>=!]=|<?[-=]{1,2}>|[^\sA-Za-z0-9])/g,
  letter: /[A-Za-z]/,
  letterOrDigit: /[A-Za-z0-9]/,
  isPicture: () => false,
};

const anyToken = lazyPattern(
  String.raw`(A\/B(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}]*(?:['.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|#(?![\p{L}\p{N}]))?)|(\p{N}+(?:[.,]\p{N}+)*)|([<>=!]=|<?[-=]{1,2}>|[^\s\p{L}\p{N}\p{M}])`,
  'gu',
);
const anyLetter = lazyPattern(String.raw`\p{L}`, 'u');
const anyLetterOrDigit = lazyPattern(String.raw`[\p{L}\p{N}]`, 'u');
const picture = lazyPattern(String.raw`[\p{Extended_Pictographic}\p{Cs}\p{Cf}]`, 'u');

const all = (): Alphabet => ({
  token: anyToken(),
  letter: anyLetter(),
  letterOrDigit: anyLetterOrDigit(),
  isPicture: (piece) => picture().test(piece) && !/[0-9#*]/.test(piece),
});

/** Splits a text into tokens, in order. Linear in the length of the text. */
export function tokenize(text: string): Token[] {
  const alphabet = isPlain.test(text) ? plain : all();
  const pattern = alphabet.token;
  const tokens: Token[] = [];
  let hyphen = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const piece = match[0];
    const kind: TokenKind = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'symbol';
    if (kind === 'symbol' && alphabet.isPicture(piece)) continue;
    const before = text.charCodeAt(start - 1);
    const spaced = start === 0 || before === 32 || before === 10;
    // A hyphen inside a compound is no token of its own.
    if (piece === '-' && !spaced && isCompound(text, start, tokens.at(-1), alphabet)) {
      hyphen = start + 1;
      continue;
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

/** Whether a hyphen joins the token before it with what comes next. */
function isCompound(
  text: string,
  hyphen: number,
  before: Token | undefined,
  { letter, letterOrDigit }: Alphabet,
): boolean {
  const next = text.charAt(hyphen + 1);
  return before?.end === hyphen && letterOrDigit.test(next) && (before.kind === 'word' || letter.test(next));
}
