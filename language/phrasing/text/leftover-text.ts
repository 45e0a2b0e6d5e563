/** Text that a template left over, with UTF-16 offsets. */
export interface LeftoverText {
  start: number;
  end: number;
  text: string;
}

/**
 * Makes the pattern of a placeholder in brackets that stands alone, not as a part of a word, a path or a type: `/carts/{id}`,
 * `Map<K, V>`.
 *
 * @param words what such a placeholder begins with, separated by `|`
 */
export function placeholder(open: string, close: string, words: string): RegExp {
  const inner = `(?:${words})\\b[\\w '/,.%-]{0,60}`;
  return new RegExp(`(?<![^\\s"'\u201c(])${open}${inner}${close}(?![^\\s"'\u201d).,;:!?%])`, 'i');
}

/** Returns the earliest text that one of the patterns finds. */
export function earliestLeftover(text: string, patterns: readonly RegExp[]): LeftoverText | undefined {
  let earliest: LeftoverText | undefined;
  const words = withoutCode(text);
  for (const pattern of patterns) {
    const match = pattern.exec(words);
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
