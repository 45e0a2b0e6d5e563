import { languageLooks } from './languages.js';

let lists: ReadonlyMap<string, readonly string[]> | undefined;

/** The languages in whose list a word is. */
export function listedIn(word: string): readonly string[] {
  lists ??= readLists();
  return lists.get(word) ?? [];
}

function readLists(): ReadonlyMap<string, readonly string[]> {
  const tagsOf = new Map<string, string[]>();
  for (const [tag, { words }] of Object.entries(languageLooks))
    for (const word of new Set(words.split(/\s+/).filter((one) => one !== ''))) {
      const tags = tagsOf.get(word);
      if (tags === undefined) tagsOf.set(word, [tag]);
      else tags.push(tag);
    }
  return tagsOf;
}

/** Whether a word is in the list of another language; English does not claim it from its learned vocabulary then. */
export const isListed = (word: string): boolean => listedIn(word).length > 0;
