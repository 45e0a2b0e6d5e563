import { propertyDefinitions } from '../language/grammar/properties.js';
import { referenceTargets } from '../language/grammar/reference-targets.js';
import { wordsAfterValue } from '../language/grammar/words.js';

const keywords = propertyDefinitions.flatMap((definition) =>
  definition.keywords.map((keyword) => ({ keyword, ...definition })),
);
const isAlone = ({ needs }: (typeof keywords)[number]) => needs === undefined;

/** The lists of words that the grammar for highlighting needs, by the names of their marks. */
export const highlightedWords: Readonly<Record<string, readonly string[]>> = {
  /** Words that begin a statement or go on with one: no unit of a number, no name in a list of names. */
  statement: [...wordsAfterValue, 'check-ins'],
  /** Every word of a property's keyword that no pattern of its own has named before. */
  property: [
    ...keywords.filter((one) => !isAlone(one)).flatMap(({ keyword }) => keyword.split(' ')),
    ...['to', 'and', 'because'],
  ],
  /** Properties that are complete with their keyword. */
  alone: keywords.filter(isAlone).map(({ keyword }) => keyword),
  /** Keywords before names of elements. */
  link: keywords.filter(({ link }) => link).map(({ keyword }) => keyword),
  /** Keywords before the name of a cycle. */
  cycle: keywords
    .filter(({ type }) => referenceTargets(type).includes('Cycle'))
    .map(({ keyword }) => keyword),
};

/**
 * Writes the keywords of the language into the grammar for highlighting. A mark, which is a comment of the regular
 * expression, names the list of words in the group after it: `(?#words: link)(?:supports|drives)`.
 *
 * @param grammar the text of `syntaxes/okr.tmLanguage.json`
 * @throws {Error} for a mark of an unknown list, and for a list without any mark
 */
export function withKeywords(grammar: string): string {
  const used = new Set<string>();
  const written = grammar.replace(
    /(\(\?#words: ([^)]*)\)\((?:\?:)?)[^()]*\)/g,
    (_match, opening: string, name: string) => {
      const words = highlightedWords[name];
      if (!words)
        throw new Error(`The grammar for highlighting asks for the words “${name}”, which do not exist.`);
      used.add(name);
      // In the text of JSON a backslash is written twice.
      return `${opening}${[...new Set(words)].join('|').replaceAll(' ', '[ \\\\t]+')})`;
    },
  );
  const unused = Object.keys(highlightedWords).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`No mark asks for the words of: ${unused.join(', ')}.`);
  return written;
}
