import { findTemplateText as findEnglish } from '../english/template-text.js';
import { lazyPattern } from '../text/lazy-pattern.js';
import {
  allLetters,
  bracketedPlaceholders,
  earliestLeftover,
  type LeftoverPattern,
  type LeftoverText,
} from '../text/leftover-text.js';
import { neededTexts } from '../text/needed-texts.js';
import type { LanguageTables, TemplateTables } from './language-tables.js';

/** Makes the search for text left over from a template, in a language and in English, which many templates are written in. */
export function createTemplateText({ template }: LanguageTables): (text: string) => LeftoverText | undefined {
  let patterns: readonly LeftoverPattern[] | undefined;
  return (text) => {
    patterns ??= templatePatterns(template);
    const [own, english] = [earliestLeftover(text, patterns), findEnglish(text)];
    return own !== undefined && (english === undefined || own.start <= english.start) ? own : english;
  };
}

const [before, behind] = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`];
export function templatePatterns({
  goals,
  whole,
  missing,
  placeholders,
  change: [from, to],
}: TemplateTables): LeftoverPattern[] {
  const number = String.raw`#?(?:\d{1,2}|[A-DNXYZ])`;
  const isBefore = ['x', 'n'].flatMap((letter) => from.split('|').map((word) => `${word} ${letter}`));
  return [
    {
      needs: neededTexts(goals),
      pattern: lazyPattern(String.raw`^\s{0,20}(?:${goals}) ${number}\s{0,3}[.:!]?\s{0,20}$`, 'iu'),
    },
    { needs: neededTexts(whole), pattern: lazyPattern(String.raw`^\s{0,20}(?:${whole})\s{0,20}$`, 'iu') },
    { needs: neededTexts(missing), pattern: lazyPattern(`${before}(?:${missing})${behind}`, 'iu') },
    {
      needs: isBefore,
      pattern: lazyPattern(`${before}(?:${from}) [xn]{1,2} ?%?.{0,20}(?:${to}) [yxn]{1,2}${behind}`, 'iu'),
    },
    ...bracketedPlaceholders(placeholders, allLetters),
  ];
}
