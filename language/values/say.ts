import { renderedTranslation } from './translation.js';

/** Texts of one language: the English text, with `{0}` where a value stands, and its translation. */
export type Translations = Readonly<Record<string, string>>;

/** A language in which the program speaks. */
export interface DisplayLanguage {
  /** A language tag, such as `de`. */
  tag: string;
  translations: Translations;
}

let spoken: DisplayLanguage | undefined;

/**
 * Sets the language of all messages of this process, as compilers do: a process serves one person, and a message is composed where
 * its facts are known. A program sets the language once, before it says anything.
 *
 * @param language undefined for English
 */
export function speak(language: DisplayLanguage | undefined): void {
  spoken = language;
}

/** Returns the language of messages with its translations, for another program that speaks it too; undefined for English. */
export function displayLanguage(): DisplayLanguage | undefined {
  return spoken;
}

/** Returns the tag of the language of messages, such as `de`; `en` at first. */
export function spokenLanguage(): string {
  return spoken?.tag ?? 'en';
}

/**
 * Says a text in the language of the process. The template is the English text, and at the same time the key of its translations.
 * A value that is a text itself has been said before. A text without translation stays English.
 */
export function say(
  english: TemplateStringsArray,
  ...values: readonly (string | number | undefined)[]
): string {
  if (spoken) return renderedTranslation(spoken, keyOf(english), values) ?? joined(english, values);
  return joined(english, values);
}

/** Marks a text of a table as a text to translate, and returns it unchanged. `translated` says the text. */
export function marked<Text extends string>(text: Text): Text {
  return text;
}

/**
 * Makes a table whose texts are said in the language of the process whenever they are read: a table is made before the process knows
 * its language.
 *
 * @param english the texts, each of them marked
 */
export function saidTable<Key extends string>(
  english: Readonly<Record<Key, string>>,
): Readonly<Record<Key, string>> {
  const table = {} as Record<Key, string>;
  for (const [key, text] of Object.entries<string>(english))
    Object.defineProperty(table, key, { enumerable: true, get: () => translated(text) });
  return table;
}

/** Says a text of a table, with its values, if it has any, in the place of `{0}`. */
export function translated(text: string, ...values: readonly (string | number | undefined)[]): string {
  const known = spoken && renderedTranslation(spoken, text, values);
  return (
    known ??
    (values.length === 0 ? text : text.replaceAll(/\{(\d+)\}/g, (_, index) => `${values[Number(index)]}`))
  );
}

function joined(english: TemplateStringsArray, values: readonly (string | number | undefined)[]): string {
  let text = english[0] as string;
  for (let index = 0; index < values.length; index++) text += `${values[index]}${english[index + 1]}`;
  return text;
}

const keys = new WeakMap<TemplateStringsArray, string>();

function keyOf(english: TemplateStringsArray): string {
  const known = keys.get(english);
  if (known !== undefined) return known;
  const key = english.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
  keys.set(english, key);
  return key;
}
