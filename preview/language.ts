import { type DisplayLanguage, speak } from '../language/values/say.js';

/** The id of the element with the language of the page and its translations, as JSON. A page in English has none. */
const languageId = 'okr-language';

/** Speaks the language that the page carries. Call this function before the page says anything. */
export function speakLanguageOfPage(): void {
  const text = document.getElementById(languageId)?.textContent;
  speak(text ? (JSON.parse(text) as DisplayLanguage) : undefined);
}
