import { properties } from '../grammar/properties.js';

/** The properties after which the name of a goal, metric or priority stands that is declared elsewhere. */
const referring = ['Supports', 'Drives', 'Predicts', 'Measures', 'DependsOn', 'Guard'] as const;

/** What stands before a name that is no declaration: a dot, a comma, or the last word of a property. */
const before = new Set([
  '.',
  ',',
  ...referring.flatMap((property) => properties[property].keywords.map((words) => words.split(' ').at(-1))),
]);

/** A name goes on: `team-1` is no mention of `team`. A letter beyond ASCII counts as an end, which finds more rather than less. */
const continuation = /^-?\w/;
const wordCharacter = /\w/;
/** The last word or sign in front of a name on the same line. A comment may end the line before, and hide what is in front of it. */
const lastToken = /(?:\w+|[.,])(?=[^\S\r\n]*$)/;
/** So many characters are enough to find that word. */
const reach = 40;

/** Says whether a text contains a word that is no part of a longer one. Words may contain hyphens. */
export function mentions(text: string, word: string): boolean {
  return !placesOf(text, word).next().done;
}

/**
 * Says whether a text may declare a name: where it mentions the name, and not only as the target of links.
 *
 * @param name the name of a goal, metric or priority; people and cycles have several spellings
 * @returns false only if the parser finds no declaration of the name in the text, also in a text with mistakes of syntax
 */
export function mayDeclare(text: string, name: string): boolean {
  for (const at of placesOf(text, name)) {
    const token = lastToken.exec(text.slice(Math.max(0, at - reach), at))?.[0];
    if (token === undefined || !before.has(token)) return true;
  }
  return false;
}

function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (!wordCharacter.test(text.charAt(at - 1)) && !continuation.test(text.slice(end, end + 2))) yield at;
  }
}
