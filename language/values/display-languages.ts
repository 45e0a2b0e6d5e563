/** The languages besides English in which the program speaks, as tags. The texts of each are in `l10n/bundle.l10n.TAG.json`. */
export const translatedLanguages = ['de', 'fr', 'es', 'pt'] as const;

export type TranslatedLanguage = (typeof translatedLanguages)[number];

/**
 * Returns the language that a tag or a name of a locale asks for: `de` for `de`, `de-AT`, `de_DE.UTF-8`. A language without
 * translations is English.
 */
export function displayLanguageOf(locale: string): TranslatedLanguage | 'en' {
  const [language = ''] = locale.toLowerCase().split(/[-_.@]/);
  return translatedLanguages.find((tag) => tag === language) ?? 'en';
}
