/**
 * A text on one line, as a reader may see it without harm. Plans are written by many; what they write must not move
 * the cursor, colour the terminal, or reorder the line: such characters become signs of themselves.
 */
export function visibleText(text: string): string {
  return (
    text
      .replace(/\s*[\r\n]+\s*/g, ' ')
      .replace(/\t/g, '  ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible.
      .replace(/[\0-\x1f]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
      .replace(/\x7f/g, '␡')
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/[\x80-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\uFFFD')
  );
}
