/** What English knows of a word, in lower case: English is the language that others borrow from. */
export interface EnglishWords {
  /** Articles, prepositions, pronouns and other small words. */
  isSmall: (word: string) => boolean;
  /** Small words and all others. */
  isKnown: (word: string) => boolean;
  /** Words of the tables, not only those that were met in English texts, which quote other languages. */
  isSure: (word: string) => boolean;
}
