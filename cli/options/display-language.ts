import { displayLanguageOf, translatedLanguages } from '../../language/values/display-languages.js';
import { speak } from '../../language/values/say.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';

/** The values of `--lang`. */
export const languageChoices = ['en', ...translatedLanguages];

/** The formats that a person reads at a terminal. Programs read all others, and files keep them. */
const forPeople: ReadonlySet<string> = new Set(['pretty', 'text']);

/** @param outputs formats and files of the output, such as `json` or `sarif=report.sarif`; empty for the usual format */
export function isReadByPeople(outputs: readonly string[]): boolean {
  return outputs.every((output) => forPeople.has(output));
}

/**
 * Sets the language of messages: that of `--lang`, else that of the environment. What programs read is English unless somebody asks
 * for another language, so that the settings of a machine change no file and no comparison.
 *
 * @param isRead whether people read the output at a terminal
 * @throws {UsageError} if the program has no translations for the language that was asked for
 */
export function chooseLanguage(given: string | undefined, isRead: boolean, host: Host): void {
  const tag = displayLanguageOf(given ?? (isRead ? localeOf(host.environment) : 'en'));
  const language = host.displayLanguage(tag);
  if (given !== undefined && tag !== 'en' && !language)
    throw new UsageError(
      `The translations for --lang ${given} are missing: they belong to the folder l10n of the program.`,
    );
  speak(language);
}

/** The locale of messages, in the order in which POSIX reads the environment. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: Host['environment']): string {
  return LC_ALL || LC_MESSAGES || LANG || 'en';
}
