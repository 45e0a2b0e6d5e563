/** A value, or a choice by the plural of a value: `{0}`, `{0, plural, one {# day} other {# days}}`. */
const placeholder = /\{(\d+)(?:, plural,((?: [a-z]+ \{[^{}]*\})+))?\}/g;
const pluralForm = /([a-z]+) \{([^{}]*)\}/g;

interface Language {
  tag: string;
  translations: Readonly<Record<string, string>>;
}

/**
 * Writes the translation of a text with its values. Plural forms are those of ICU messages: the category of `Intl.PluralRules`, with
 * `#` for the number.
 *
 * @param key the English text, with `{0}` for the first value
 * @returns undefined where the language has no translation
 */
export function renderedTranslation(
  { tag, translations }: Language,
  key: string,
  values: readonly (string | number | undefined)[],
): string | undefined {
  const translation = translations[key];
  return translation?.replaceAll(placeholder, (_, index: string, forms: string | undefined) => {
    const value = values[Number(index)] ?? '';
    return forms === undefined ? String(value) : pluralOf(forms, value, tag);
  });
}

function pluralOf(forms: string, value: string | number | undefined, tag: string): string {
  const known = new Map([...forms.matchAll(pluralForm)].map(([, category, text]) => [category, text]));
  const category = pluralRulesOf(tag).select(Number(value));
  return (known.get(category) ?? known.get('other') ?? '').replaceAll('#', String(value));
}

const pluralRules = new Map<string, Intl.PluralRules>();

function pluralRulesOf(tag: string): Intl.PluralRules {
  const rules = pluralRules.get(tag) ?? new Intl.PluralRules(tag);
  pluralRules.set(tag, rules);
  return rules;
}
