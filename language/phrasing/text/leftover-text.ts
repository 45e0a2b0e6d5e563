import { type LazyPattern, lazyPattern } from './lazy-pattern.js';

/** Text that a template left over, with UTF-16 offsets. */
export interface LeftoverText {
  start: number;
  end: number;
  text: string;
}

/** What finds text of one kind that a template left over. */
export interface LeftoverPattern {
  pattern: LazyPattern;
  /**
   * Texts in lower case, of which each match contains at least one; none if any text may match. To compile all patterns takes longer than to read
   * hundreds of statements, and most statements need none of them.
   */
  needs?: readonly string[];
}

/** Which characters words are made of, as parts of a pattern. */
interface Letters {
  /** The end of a word. */
  end: string;
  /** What a class of characters contains for a letter. */
  letter: string;
  flags: string;
}

export const englishLetters: Letters = { end: '\\b', letter: '\\w', flags: 'i' };
export const allLetters: Letters = { end: '(?![\\p{L}\\p{N}])', letter: '\\p{L}\\w', flags: 'iu' };

const brackets: readonly (readonly [open: string, close: string])[] = [
  ['<', '>'],
  ['\\{', '\\}'],
  ['\\[', '\\](?!\\()'],
];

/**
 * Makes the patterns of a placeholder in brackets that stands alone, not as a part of a word, a path or a type: `/carts/{id}`,
 * `Map<K, V>`.
 *
 * @param words what such a placeholder begins with, separated by `|`
 */
export function bracketedPlaceholders(words: string, { end, letter, flags }: Letters): LeftoverPattern[] {
  const inner = `(?:${words})${end}[${letter} '/,.%-]{0,60}`;
  return brackets.map(([open, close]) => ({
    needs: [open.slice(-1)],
    pattern: lazyPattern(`(?<![^\\s"'\u201c(])${open}${inner}${close}(?![^\\s"'\u201d).,;:!?%])`, flags),
  }));
}

/** Returns the earliest text that one of the patterns finds. */
export function earliestLeftover(
  text: string,
  patterns: readonly LeftoverPattern[],
): LeftoverText | undefined {
  let earliest: LeftoverText | undefined;
  const words = withoutCode(text);
  const lower = words.toLowerCase();
  for (const { pattern, needs } of patterns) {
    if (needs && !needs.some((need) => lower.includes(need))) continue;
    const match = pattern().exec(words);
    if (
      match !== null &&
      match[0].trim() !== '' &&
      (earliest === undefined || match.index < earliest.start)
    ) {
      earliest = { start: match.index, end: match.index + match[0].length, text: match[0] };
    }
  }
  return earliest;
}

/** Code in backticks means what it says; blanks take its place, so that offsets stay. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]{1,200}`/g, (code) => ' '.repeat(code.length));
}
