import type { OkrSharedServices } from '../language/index.js';
import { displayLanguageOf, type TranslatedLanguage } from '../language/values/display-languages.js';
import { type DisplayLanguage, speak } from '../language/values/say.js';

type Shared = OkrSharedServices & {
  lsp: {
    LanguageServer: { onInitialize(listener: (params: { locale?: string }) => void): unknown };
  };
};

/**
 * Speaks the language that the client names in `initialize`.
 *
 * @param read reads the translations of a language; undefined where there are none
 */
export function followLocale(
  { lsp }: Shared,
  read: (tag: TranslatedLanguage | 'en') => DisplayLanguage | undefined,
): void {
  lsp.LanguageServer.onInitialize(({ locale }) => speak(read(displayLanguageOf(locale ?? 'en'))));
}
