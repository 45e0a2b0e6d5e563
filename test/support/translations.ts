import { readFileSync } from 'node:fs';
import { translatedLanguages } from '../../language/values/display-languages.js';
import type { DisplayLanguage } from '../../language/values/say.js';

/** All languages besides English with their translations, from the files that the product reads. */
export const languages: readonly DisplayLanguage[] = translatedLanguages.map((tag) => ({
  tag,
  translations: JSON.parse(readFileSync(`l10n/bundle.l10n.${tag}.json`, 'utf8')) as Record<string, string>,
}));

/**
 * Returns the texts among some that are English ones, although the language has a translation that differs.
 *
 * @param known texts of a plan, which are in the language of the plan
 */
export function leftInEnglish(
  texts: readonly string[],
  { translations }: DisplayLanguage,
  known: ReadonlySet<string>,
): string[] {
  const differing = Object.entries(translations).filter(([key, text]) => key !== text);
  const whole = new Set(differing.map(([key]) => key));
  const spoken = new Set(Object.values(translations));
  // Short templates, such as `{0} of {1}`, match what people wrote.
  const templates = differing
    .map(([key]) => key)
    .filter((key) => /\{0\}/.test(key) && key.replace(/\{\d+\}/g, '').replace(/[^a-z]/gi, '').length >= 5)
    .map(
      (key) =>
        new RegExp(
          `^${key
            .split(/\{\d+\}/)
            .map(escaped)
            .join('.+')}$`,
          's',
        ),
    );
  // A statement or a value inside of a sentence would match as if it were a part of a template.
  const statements = [...known]
    .filter((text) => text.length > 12 || /\d/.test(text))
    .sort((a, b) => b.length - a.length);
  const withoutStatements = (text: string) =>
    statements.reduce((rest, statement) => rest.replaceAll(statement, '…'), text);
  const isLeft = (text: string) => {
    if (whole.has(text) && !spoken.has(text)) return true;
    const rest = withoutStatements(text);
    return templates.some((template) => template.test(rest));
  };
  return [...new Set(texts.map((text) => text.trim()))].filter(
    (text) => text !== '' && !known.has(text) && isLeft(text),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
