import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TranslatedLanguage } from '../../language/values/display-languages.js';
import type { DisplayLanguage } from '../../language/values/say.js';

/** The folder with the translations, from the folder of the program. VS Code looks for them there, too. Pipelines keep them next to the program. */
export const translationsFolder = '../../l10n';

/**
 * Reads the translations of a language. English needs none, and reads no file.
 *
 * @param folder absolute; of a program, the folder of its own file
 * @returns undefined for English, and where the file is missing, as for a program that somebody copied alone
 */
export function displayLanguageIn(
  folder: string,
  tag: TranslatedLanguage | 'en',
): DisplayLanguage | undefined {
  if (tag === 'en') return undefined;
  const name = `bundle.l10n.${tag}.json`;
  const own = join(folder, translationsFolder, name);
  try {
    const text = readFileSync(existsSync(own) ? own : join(folder, name), 'utf8');
    return { tag, translations: JSON.parse(text) as Record<string, string> };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
