/** Words that say little about what an element is. */
const smallWords: ReadonlySet<string> = new Set(
  'a an and are as at be by for from has have in is it its of on or our that the their this to us we with'.split(
    ' ',
  ),
);

/**
 * Makes a name for an element from its statement: its first content words, in lower case, joined by hyphens.
 *
 * @param isTaken says whether a name is in use in the plan
 * @returns a valid name that is not taken; `name` if the statement has no letters
 */
export function nameFromTitle(title: string, isTaken: (name: string) => boolean): string {
  const words = wordsOf(title);
  const start = words.findIndex((word) => /^\p{L}/u.test(word));
  const base = (start < 0 ? ['name'] : words.slice(start, start + 3)).join('-');
  if (!isTaken(base)) return base;
  let number = 2;
  while (isTaken(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

/** Returns the content words of a text in lower case, without accents. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word));
}
