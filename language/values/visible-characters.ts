/** Characters that change how the text around them is shown: controls of C1, and of the direction of text. */
const changing = '\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u206f';

/** Matches these characters one by one, in `replace`. */
export const changingCharacters = new RegExp(`[${changing}]`, 'g');

/**
 * Writes data as JSON in which no character changes how the text around it is shown: those are written as `\u202e`. The data
 * stays the same.
 *
 * @param indentation the spaces of a step; without it everything is on one line
 */
export function visibleJson(data: unknown, indentation?: number): string {
  return JSON.stringify(data, null, indentation).replace(
    changingCharacters,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Puts a text on one line, with single spaces, and replaces characters that change how the text around them is shown. */
export function visibleLine(text: string): string {
  return visibleLines(text).replace(/\s+/g, ' ').trim();
}

/** Replaces the same characters, and keeps lines and tabs. */
export function visibleLines(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace.
      .replace(/[\0-\x08\x0e-\x1f]/g, '\uFFFD')
      .replace(changingCharacters, '\uFFFD')
  );
}
