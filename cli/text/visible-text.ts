import { changingCharacters } from '../../language/values/visible-characters.js';
import { isPlain } from './display-width.js';

/**
 * Writes a text on one line without any effect on the terminal. Text of a plan must not move the cursor, colour the
 * terminal, or reorder the line, so such characters are replaced by visible signs.
 */
export function visibleText(text: string): string {
  if (isPlain(text)) return text;
  return (
    text
      .replace(/\s*[\r\n]+\s*/g, ' ')
      .replace(/\t/g, '  ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible.
      .replace(/[\0-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
      .replace(/\x7f/g, '␡')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(changingCharacters, '\uFFFD')
  );
}
